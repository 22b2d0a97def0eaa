package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import org.jspecify.annotations.Nullable;

/** Publishes what one source says now, against what it said last, and tells how reading it goes. */
public final class SourcePublisher {
    private final String source;
    private final ObservationLog log;
    private final Comparison comparison;
    private final PriceReferences references;
    private final Map<String, String> parts = new HashMap<>();
    private Facts facts;
    private @Nullable SourceState state;
    private long sequence;
    private boolean watched;

    /**
     * Takes up a source where it was left.
     *
     * @param lineage what its lists are copied from
     * @param last what the log has of the source
     * @param references what all sources of this ingest claim of prices
     */
    public SourcePublisher(
            String source,
            String lineage,
            ObservationLog log,
            LastFacts last,
            Comparison comparison,
            PriceReferences references) {
        this.source = source;
        this.log = log;
        this.comparison = comparison;
        this.references = references;
        this.facts = last.facts(source);
        this.state = last.state(source).orElse(null);
        references.learn(source, lineage, comparison.names().now(facts.all()));
        facts.all().forEach(this::keep);
    }

    /** Whether that record, or a later one, has been read. */
    public boolean hasRead(SourceState.Cursor at) {
        return state != null && at.compareTo(state.cursor()) <= 0;
    }

    /** Whether the source has ever published anything. */
    public boolean hasPublished() {
        return state != null && state.lastPublishedAt() != null;
    }

    /** How far the source has been read, for what is no record; of a source that never was, nowhere at that time. */
    public SourceState.Cursor position(Instant at) {
        return state == null ? new SourceState.Cursor(at, "", 0) : state.cursor();
    }

    /** The pages that were read as parts, for the next one. */
    public Parts parts() {
        return new Parts(parts);
    }

    /** From now on it is kept how far the addresses of the source were gone through. */
    public void watch() {
        watched = true;
    }

    /** The addresses at which lists go on that have not been read from there. */
    public List<String> unread(Instant at) {
        return RoundChange.unread(round(), at).stream()
                .map(SourceState.Unread::url)
                .toList();
    }

    /**
     * Notes that all addresses of the source have been fetched.
     *
     * @throws PublishException when it could not be written
     */
    public void complete(Instant at) {
        List<SourceState.Unread> unread = RoundChange.unread(round(), at);
        SourceState after = state(position(at), null, health(), new SourceState.Round(at, unread));
        log.commit(Transaction.of(after));
        state = after;
    }

    /** Publishes what a page says whose list does not go on. */
    public Changes publish(Origin origin, Parsed page) {
        return publish(origin, page, null);
    }

    /**
     * Publishes what a page says, if it says anything new, and moves the cursor there. A page of which a whole list is
     * held back counts as a failure, and is not kept as read: when the list is released it is to be read again.
     *
     * @param next where its list goes on, to be read when this page tells of newcomers; null when it does not
     * @throws PublishException when it could not be written
     */
    public Changes publish(Origin origin, Parsed page, @Nullable String next) {
        Changes changes = comparison.compare(origin, sequence, page.listings(), facts);
        List<SourceFact> told = new ArrayList<>(changes.updated());
        if (changes.heldLists().isEmpty()) {
            page.parts().forEach(part -> told.add(new SourceFact.Part(part.name(), part.text())));
        }
        HealthChange health = changes.heldLists().isEmpty()
                ? HealthChange.success(health(), origin, changes.count() > 0)
                : HealthChange.failure(
                        health(), origin, "held back: " + changes.heldLists().getFirst());
        List<Alert> alerts = new ArrayList<>(health.alerts());
        if (!changes.quarantined().isEmpty()) {
            alerts.add(SourceAlert.quarantined(origin, changes.quarantined()));
        }
        SourceState after = state(
                origin.page(),
                changes.newestPublication().orElse(null),
                health.after(),
                read(origin, changes.newcomers() > 0 ? next : null));
        write(origin, changes, told, alerts, after);
        told.forEach(this::keep);
        return changes;
    }

    private void write(Origin origin, Changes changes, List<SourceFact> told, List<Alert> alerts, SourceState after) {
        log.commit(new Transaction(
                changes.observations(),
                told,
                changes.removed(),
                changes.learned(),
                changes.forgotten(),
                alerts,
                after));
        sequence += changes.observations().size();
        facts = changes.facts().and(told.subList(changes.updated().size(), told.size()));
        comparison.published(source, changes);
        changes.merged().forEach(references::merged);
        references.forget(source, changes.removed());
        references.learn(source, origin.lineage(), changes.updated());
        state = after;
    }

    /** Whether the source has ever been read. */
    public boolean hasState() {
        return state != null;
    }

    /**
     * Tells the models that a user's aliases make one since they were told; nothing when there are none.
     *
     * @throws PublishException when it could not be written
     */
    public void rename(Origin origin) {
        Changes changes = comparison.rename(origin, sequence, facts);
        if (!changes.merged().isEmpty()) {
            write(origin, changes, changes.updated(), List.of(), state(origin.page(), null, health()));
        }
    }

    /**
     * Notes that the source says what it said last.
     *
     * @throws PublishException when it could not be written
     */
    public void unchanged(Origin origin) {
        Changes changes = comparison.repeat(origin, sequence, facts);
        HealthChange health = HealthChange.success(health(), origin, false);
        SourceState after =
                state(origin.page(), changes.newestPublication().orElse(null), health.after(), read(origin, null));
        log.commit(
                new Transaction(changes.observations(), changes.updated(), changes.removed(), health.alerts(), after));
        sequence += changes.observations().size();
        facts = changes.facts();
        state = after;
    }

    /** Takes note that a person has released something from quarantine; that is in the log already. */
    public void release(String what) {
        facts = facts.and(List.of(new SourceFact.Released(what)));
    }

    /**
     * Keeps a page that says something only together with others.
     *
     * @throws PublishException when it could not be written
     */
    public void keep(Origin origin, Part part) {
        SourceFact.Part fact = new SourceFact.Part(part.name(), part.text());
        SourceState after = state(origin.page(), null, health());
        log.commit(new Transaction(List.of(), List.of(fact), List.of(), List.of(), after));
        facts = facts.and(List.of(fact));
        keep(fact);
        state = after;
    }

    /**
     * Moves the cursor past a response that is of no concern.
     *
     * @throws PublishException when it could not be written
     */
    public void pass(SourceState.Cursor at) {
        SourceState after = state(at, null, health());
        log.commit(Transaction.of(after));
        state = after;
    }

    /**
     * Moves the cursor past a page that was read and says nothing: a success of the source.
     *
     * @throws PublishException when it could not be written
     */
    public void rest(Origin origin) {
        HealthChange health = HealthChange.success(health(), origin, false);
        SourceState after = state(origin.page(), null, health.after(), read(origin, null));
        log.commit(new Transaction(List.of(), List.of(), List.of(), health.alerts(), after));
        state = after;
    }

    /**
     * Moves the cursor past a response that could not be used, and tells so when that happens too often.
     *
     * @param reason in one line
     * @throws PublishException when it could not be written
     */
    public void fail(Origin origin, String reason) {
        HealthChange health = HealthChange.failure(health(), origin, reason);
        SourceState after = state(origin.page(), null, health.after());
        log.commit(new Transaction(List.of(), List.of(), List.of(), health.alerts(), after));
        state = after;
    }

    private void keep(SourceFact fact) {
        if (fact instanceof SourceFact.Part part) {
            parts.put(part.name(), part.body());
        }
    }

    private SourceState.Health health() {
        SourceState.Health known = state == null ? null : state.health();
        return known == null ? SourceState.Health.unknown() : known;
    }

    private SourceState.@Nullable Round round() {
        SourceState.Round known = state == null ? null : state.round();
        return known == null && watched ? SourceState.Round.none() : known;
    }

    private SourceState.@Nullable Round read(Origin origin, @Nullable String next) {
        return RoundChange.read(round(), origin.url(), origin.fetchedAt(), next);
    }

    private SourceState state(SourceState.Cursor at, @Nullable Instant published, SourceState.Health health) {
        return state(at, published, health, round());
    }

    private SourceState state(
            SourceState.Cursor at,
            @Nullable Instant published,
            SourceState.Health health,
            SourceState.@Nullable Round round) {
        Instant newest = state == null ? null : state.lastPublishedAt();
        boolean newer = published != null && (newest == null || published.isAfter(newest));
        return new SourceState(source, at, newer ? published : newest, health, round);
    }
}
