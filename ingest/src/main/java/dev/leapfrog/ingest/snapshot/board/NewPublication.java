package dev.leapfrog.ingest.snapshot.board;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A list that continues its board's series, against the rows as last published. A score, its interval and its votes are
 * facts, and so is which rows the list has; a new rank, link or spelling is not.
 */
public final class NewPublication {
    private final Draft draft;
    private final ResolvedListing listing;
    private final SortedMap<RowKey, SourceFact.Row> last;
    private final SortedMap<RowKey, ListingRow> listed;
    private final List<ListingRow> changed;
    private final List<SourceFact.Row> missing;

    private NewPublication(Draft draft, ResolvedListing listing, Map<ModelId, Attributes> models) {
        this.draft = draft;
        this.listing = listing;
        this.last = draft.facts().rows(listing.board());
        this.listed = listing.rows(models);
        this.changed = listed.values().stream()
                .filter(row -> !row.score().equals(lastScore(row.key())))
                .toList();
        this.missing = last.values().stream()
                .filter(row -> !listed.containsKey(RowKey.of(row.model())))
                .toList();
    }

    /**
     * Emits a list.
     *
     * @param models the attributes of every model in it
     * @return whether it is a publication; an undated list that repeats the last one is none
     */
    public static boolean emit(Draft draft, ResolvedListing listing, Map<ModelId, Attributes> models) {
        NewPublication issue = new NewPublication(draft, listing, models);
        if (listing.listing().publishedAt() == null && issue.saysNothingNew()) {
            return false;
        }
        issue.emit();
        return true;
    }

    private @Nullable Score lastScore(RowKey key) {
        SourceFact.Row row = last.get(key);
        return row == null ? null : row.score();
    }

    private boolean saysNothingNew() {
        Set<RowKey> seen = last.entrySet().stream()
                .filter(row -> row.getValue().seen())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean withdraws = listing.listing().complete() && !missing.isEmpty();
        boolean reclassifies = listed.keySet().stream().anyMatch(row -> draft.hasChanged(row.model()));
        boolean sameScale =
                draft.facts().isOnScale(listing.board(), listing.listing().scaleVersion());
        return sameScale && changed.isEmpty() && seen.equals(listed.keySet()) && !withdraws && !reclassifies;
    }

    private void emit() {
        listing.datedFact().ifPresent(draft.facts()::put);
        draft.facts().scale(listing.board(), listing.listing().scaleVersion());
        last.forEach((key, row) -> mark(row, listed.containsKey(key)));
        changed.forEach(this::emitChange);
        if (listing.listing().complete()) {
            missing.forEach(this::emitWithdrawal);
            close(changed.size() + missing.size(), List.of());
        } else {
            close(
                    changed.size(),
                    missing.stream().map(row -> RowKey.of(row.model())).toList());
        }
    }

    private void mark(SourceFact.Row row, boolean seen) {
        if (row.seen() != seen) {
            draft.facts().put(new SourceFact.Row(row.board(), row.model(), row.alias(), row.score(), row.rank(), seen));
        }
    }

    private void emitChange(ListingRow row) {
        Integer rank = row.listed().rank();
        emit(from -> new ScoreChanged(
                from,
                listing.board(),
                listing.publication(),
                row.model(),
                row.alias(),
                row.score(),
                lastScore(row.key()),
                rank,
                row.stated()));
        draft.facts().put(new SourceFact.Row(listing.board(), row.model(), row.alias(), row.score(), rank, true));
    }

    private void emitWithdrawal(SourceFact.Row row) {
        emit(from -> new ScoreWithdrawn(
                from, listing.board(), listing.publication(), row.model(), row.alias(), row.score()));
        draft.facts().remove(row);
    }

    private void close(int changes, List<RowKey> unseen) {
        emit(from -> listing.published(from, listed.values(), changes, unseen));
    }

    private void emit(Function<Provenance, Observation> observation) {
        draft.emit(listing.listing().publishedAt(), observation);
    }
}
