package dev.leapfrog.ingest.snapshot.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.source.listing.Listing;
import org.jspecify.annotations.Nullable;

/** What one list of prices, models, uptake or derivatives leads to, while it is being worked out. */
public final class ListDraft {
    private final Draft draft;
    private final boolean complete;
    private final int size;
    private final SnapshotPublished.Kind kind;
    private final ListDate date;
    private final SourceFact.@Nullable Snapshot last;
    private int changes;

    public ListDraft(Draft draft, Listing listing, SnapshotPublished.Kind kind, ListDate date) {
        this(draft, listing.complete(), listing.size(), kind, date);
    }

    private ListDraft(Draft draft, boolean complete, int size, SnapshotPublished.Kind kind, ListDate date) {
        this.draft = draft;
        this.complete = complete;
        this.size = size;
        this.kind = kind;
        this.date = date;
        this.last = draft.facts().snapshot(kind);
    }

    /** The list that was closed last, as it is looked at again; what it does not have cannot be told from it. */
    public static ListDraft again(Draft draft, SourceFact.Snapshot list) {
        Instant stated = list.dated() ? list.publishedAt() : null;
        ListDate date = new ListDate(stated == null ? draft.origin().fetchedAt() : stated, stated);
        return new ListDraft(draft, false, list.entries(), list.list(), date);
    }

    /** Whether anything has been emitted. */
    public boolean hasChanged() {
        return changes > 0;
    }

    public FactsDraft facts() {
        return draft.facts();
    }

    public String lineage() {
        return draft.origin().lineage();
    }

    /**
     * Whether the list is not older than the one that was closed last; an older one says nothing of what is true now.
     */
    public boolean isInOrder() {
        return last == null || !date.at().isBefore(last.publishedAt());
    }

    public void emit(Function<Provenance, Observation> observation) {
        draft.emit(date.stated(), observation);
        changes++;
    }

    /** Whether a person has said that a fact is to be believed. */
    public boolean isReleased(String entity) {
        return draft.facts().isReleased(entity);
    }

    /** Holds an offer back. */
    public void quarantine(SourceFact.Offer offer, String reason, String claim) {
        draft.quarantine(offer.entity(), reason, claim, offer);
    }

    /** Ends the quarantine of a fact, if it was in any. */
    public void believe(String entity) {
        draft.facts().believe(entity);
    }

    /** Closes the list, unless it changed nothing and another was closed on the same day. */
    public void close() {
        close(null, null, null);
    }

    /**
     * The same of a list that covers some models only, or of which it matters which names it holds.
     *
     * @param universe which models the list covers; null where that does not matter
     * @param listed the names in the list; null where only what changed matters
     * @param rankedBy the measure by which they are the most used ones; null where they were chosen otherwise
     */
    public void close(@Nullable String universe, @Nullable Collection<String> listed, @Nullable String rankedBy) {
        if (changes == 0 && last != null && day(last.publishedAt()).equals(day(date.at()))) {
            return;
        }
        List<String> names = listed == null ? null : List.copyOf(listed);
        draft.emit(
                date.stated(),
                from -> new SnapshotPublished(
                        from, kind, date.at(), complete, changes, size, universe, names, rankedBy));
        draft.facts().put(new SourceFact.Snapshot(kind, date.at(), date.stated() != null, size));
    }

    /** Closes an undated list again that is as it was, unless it was closed on the same day. */
    public static void repeat(Draft draft, SourceFact.Snapshot list) {
        Instant now = draft.origin().fetchedAt();
        if (!list.dated() && day(list.publishedAt()).isBefore(day(now))) {
            draft.emit(
                    null,
                    from -> new SnapshotPublished(from, list.list(), now, false, 0, list.entries(), null, null, null));
            draft.facts().put(new SourceFact.Snapshot(list.list(), now, false, list.entries()));
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
