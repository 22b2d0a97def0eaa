package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.metric.PipelineMetrics;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what one source says, compared with what it said before, and how reading it goes: one transaction a
 * response. Every method that writes throws {@link PublishException} when the transaction is not known to be committed.
 */
public final class SourcePublisher {
    /** Not a source: the network, of which health is kept and told as that of a source. */
    public static final String NETWORK = "network";

    private final String source;
    private final boolean isQuoted;
    private final ObservationLog log;
    private final Comparison comparison;
    private final PriceReferences references;
    private final CommittedState committed;

    /**
     * A publisher that goes on where the log of the source stands.
     *
     * @param lineage what its lists are copied from
     * @param isQuoted whether boards are read from it, so that it is of note when it is gone for long
     * @param last what the log has of the source
     * @param references what all sources of this ingest claim of prices
     */
    public SourcePublisher(
            String source,
            String lineage,
            boolean isQuoted,
            ObservationLog log,
            LastFacts last,
            Comparison comparison,
            PriceReferences references) {
        this.source = source;
        this.isQuoted = isQuoted;
        this.log = log;
        this.comparison = comparison;
        this.references = references;
        this.committed = new CommittedState(source, last);
        references.learn(
                source, lineage, comparison.names().now(committed.facts().all()));
    }

    /** From now on it is kept how far the addresses of the source have been gone through. */
    public void watch() {
        committed.watch();
    }

    /** Whether the source has ever been read. */
    public boolean isKnown() {
        return committed.isKnown();
    }

    /** Whether that record, or a later one, has been read. */
    public boolean hasRead(SourceState.Cursor at) {
        return committed.hasRead(at);
    }

    /** Whether the source has ever published anything. */
    public boolean hasPublished() {
        return committed.hasPublished();
    }

    /**
     * The cursor of the source, for what has no record in an archive.
     *
     * @param at when it came; the date of the cursor of a source that has never been read
     */
    public SourceState.Cursor position(Instant at) {
        return committed.position(at);
    }

    /** The pages that were read as parts, for the next one. */
    public Parts parts() {
        return committed.parts();
    }

    /** The addresses at which lists go on that have not been read from there. */
    public List<String> unread(Instant at) {
        return RoundChange.unread(committed.round(), at).stream()
                .map(SourceState.Unread::url)
                .toList();
    }

    /** Publishes what a page says whose list does not go on. */
    public Changes publish(Origin origin, Parsed page) {
        return publish(origin, page, null);
    }

    /**
     * Publishes what a page says, if it says anything new, and moves the cursor there. A page of which a whole list is
     * held back counts as a failure, and is not kept as read: when the list is released it is read again. So does one
     * of which most prices are held back; those are judged again by what other lists say.
     *
     * @param next where its list goes on, to be read when this page tells of newcomers; null when it does not
     */
    public Changes publish(Origin origin, Parsed page, @Nullable String next) {
        Changes changes = comparison.compare(origin, committed.sequence(), page.listings(), committed.facts());
        List<SourceFact> updated = new ArrayList<>(changes.updated());
        if (changes.heldLists().isEmpty()) {
            page.parts().forEach(part -> updated.add(new SourceFact.Part(part.name(), part.text())));
        }
        HealthChange health = changes.heldLists().isEmpty()
                ? health(origin, changes)
                : failure(origin, "held back: " + changes.heldLists().getFirst());
        List<Alert> alerts = new ArrayList<>(health.alerts());
        if (!changes.quarantined().isEmpty()) {
            alerts.add(SourceAlert.quarantined(origin, changes.quarantined()));
        }
        Map<String, Integer> newFields = committed.notTold(page.newFields());
        if (!newFields.isEmpty()) {
            alerts.add(SourceAlert.newFields(origin, newFields));
        }
        SourceState after = committed
                .after(
                        origin.page(),
                        changes.newestPublication().orElse(null),
                        health.after(),
                        read(origin, changes.newcomers() > 0 ? next : null))
                .withNewFields(newFields);
        write(origin, changes, updated, alerts, after);
        return changes;
    }

    /** Publishes the models that a user's aliases make one since they were published; nothing when there are none. */
    public void publishMerges(Origin origin) {
        Changes changes = comparison.rename(origin, committed.sequence(), committed.facts());
        if (!changes.merged().isEmpty()) {
            SourceState after = committed.after(origin.page(), null, committed.health());
            write(origin, changes, changes.updated(), List.of(), after);
        }
    }

    private void write(
            Origin origin, Changes changes, List<SourceFact> updated, List<Alert> alerts, SourceState state) {
        SourceStories told = SourceStories.of(alerts, committed.stories(), origin);
        SourceState after = state.telling(told.open());
        log.commit(new Transaction(
                changes.observations(),
                updated,
                changes.removed(),
                changes.learned(),
                changes.forgotten(),
                told.alerts(),
                told.stories(),
                after));
        List<SourceFact> parts = updated.subList(changes.updated().size(), updated.size());
        committed.committed(
                after,
                updated,
                changes.facts().and(parts),
                changes.observations().size());
        comparison.published(source, changes);
        count(changes);
        changes.merged().forEach(references::merged);
        references.forget(source, changes.removed());
        references.learn(source, origin.lineage(), changes.updated());
        log(alerts);
    }

    /** Publishes that the source says the same as before. */
    public void publishUnchanged(Origin origin) {
        Changes changes = comparison.repeat(origin, committed.sequence(), committed.facts());
        HealthChange health = health(origin, changes);
        SourceState after = committed.after(
                origin.page(), changes.newestPublication().orElse(null), health.after(), read(origin, null));
        write(origin, changes, changes.updated(), health.alerts(), after);
    }

    /** Of a page that was read; a list of which most prices are held back is no success. */
    private HealthChange health(Origin origin, Changes changes) {
        String held = HeldPrices.failure(changes.facts());
        return held == null
                ? HealthChange.success(committed.health(), origin, changes.count() > 0, isQuoted)
                : failure(origin, held);
    }

    /** Keeps a page that says something only together with others. */
    public void keepPart(Origin origin, Part part) {
        List<SourceFact> updated = List.of(new SourceFact.Part(part.name(), part.text()));
        SourceState after = committed.after(origin.page(), null, committed.health());
        log.commit(new Transaction(List.of(), updated, List.of(), after));
        committed.committed(after, updated, committed.facts().and(updated), 0);
    }

    /** Moves the cursor past a response that says nothing by itself and is neither success nor failure. */
    public void skip(SourceState.Cursor at) {
        move(committed.after(at, null, committed.health()));
    }

    /** Moves the cursor past a page that was read and says nothing new: a success of the source. */
    public void succeed(Origin origin) {
        HealthChange health = HealthChange.success(committed.health(), origin, false, isQuoted);
        move(committed.after(origin.page(), null, health.after(), read(origin, null)), health.alerts(), origin);
    }

    /**
     * Moves the cursor past a response that could not be used, and reports the source when that happens too often.
     *
     * @param reason in one line
     */
    public void fail(Origin origin, String reason) {
        HealthChange health = failure(origin, reason);
        move(committed.after(origin.page(), null, health.after()), health.alerts(), origin);
    }

    private HealthChange failure(Origin origin, String reason) {
        return HealthChange.failure(committed.health(), origin, reason, isQuoted, committed.stories());
    }

    /** Keeps that all addresses of the source have been fetched. */
    public void completeRound(Instant at) {
        List<SourceState.Unread> unread = RoundChange.unread(committed.round(), at);
        SourceState.Round round = new SourceState.Round(at, unread);
        move(committed.after(position(at), null, committed.health(), round));
    }

    private void move(SourceState after) {
        log.commit(Transaction.of(after));
        committed.committed(after);
    }

    private void move(SourceState state, List<Alert> alerts, Origin origin) {
        SourceStories told = SourceStories.of(alerts, committed.stories(), origin);
        SourceState after = state.telling(told.open());
        log.commit(new Transaction(
                List.of(), List.of(), List.of(), List.of(), List.of(), told.alerts(), told.stories(), after));
        committed.committed(after);
        log(alerts);
    }

    /** Takes note that a person has released something from quarantine, which is in the log already. */
    public void release(String what) {
        committed.add(new SourceFact.Released(what));
    }

    private void count(Changes changes) {
        PipelineMetrics.committed(
                source, changes.observations().size(), changes.updated().size());
        PipelineMetrics.quarantined(source, changes.quarantined().size());
    }

    /** A replay would log what was the matter years ago. */
    private void log(List<Alert> alerts) {
        if (committed.isWatched()) {
            alerts.forEach(SourceAlert::log);
        }
    }

    private SourceState.@Nullable Round read(Origin origin, @Nullable String next) {
        return RoundChange.read(committed.round(), origin.url(), origin.fetchedAt(), next);
    }
}
