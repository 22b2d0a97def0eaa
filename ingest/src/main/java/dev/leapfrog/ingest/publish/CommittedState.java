package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Round;
import dev.leapfrog.events.source.ToldStory;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.source.Parts;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds of one source as of the last commit: its facts, the pages kept as parts, how far it has been read.
 * It changes only after a commit that is known to have succeeded.
 */
final class CommittedState {
    private final String source;
    private final Map<String, String> parts = new HashMap<>();
    private Facts facts;
    private @Nullable SourceState state;
    private long sequence;
    private boolean isWatched;

    CommittedState(String source, LastFacts last) {
        this.source = source;
        this.facts = last.facts(source);
        this.state = last.state(source).orElse(null);
        keepParts(facts.all());
    }

    /** From now on it is kept how far the addresses of the source have been gone through. */
    void watch() {
        isWatched = true;
    }

    boolean isWatched() {
        return isWatched;
    }

    /** Whether the source has ever been read. */
    boolean isKnown() {
        return state != null;
    }

    boolean hasRead(SourceState.Cursor at) {
        return state != null && at.compareTo(state.cursor()) <= 0;
    }

    boolean hasPublished() {
        return state != null && state.lastPublishedAt() != null;
    }

    SourceState.Cursor position(Instant at) {
        return state == null ? new SourceState.Cursor(at, "", 0) : state.cursor();
    }

    Facts facts() {
        return facts;
    }

    Parts parts() {
        return new Parts(parts);
    }

    /** The sequence number of the next observation of this run. */
    long sequence() {
        return sequence;
    }

    Health health() {
        Health known = state == null ? null : state.health();
        return known == null ? Health.unknown() : known;
    }

    @Nullable
    Round round() {
        Round known = state == null ? null : state.round();
        return known == null && isWatched ? Round.none() : known;
    }

    /** The stories about the source that may go on. */
    List<ToldStory> stories() {
        List<ToldStory> known = state == null ? null : state.stories();
        return known == null ? List.of() : known;
    }

    /** The state after a response that leaves the round as it is, see {@link #after}. */
    SourceState after(SourceState.Cursor at, @Nullable Instant published, Health health) {
        return after(at, published, health, round());
    }

    /**
     * The state after a response.
     *
     * @param published the newest publication that the response brings; null when it brings none
     */
    SourceState after(SourceState.Cursor at, @Nullable Instant published, Health health, @Nullable Round round) {
        Instant newest = state == null ? null : state.lastPublishedAt();
        boolean isNewer = published != null && (newest == null || published.isAfter(newest));
        return new SourceState(
                source,
                at,
                isNewer ? published : newest,
                health,
                round,
                state == null ? null : state.newFields(),
                stories());
    }

    /** Those of a page's fields that nobody has looked at which have not been told. */
    Map<String, Integer> notTold(Map<String, Integer> newFields) {
        Map<String, Integer> told = state == null ? null : state.newFields();
        Map<String, Integer> left = new TreeMap<>(newFields);
        if (told != null) {
            left.keySet().removeAll(told.keySet());
        }
        return left;
    }

    /** A transaction was committed that only moves the state. */
    void committed(SourceState after) {
        state = after;
    }

    /**
     * A transaction was committed.
     *
     * @param updated the facts that it holds
     * @param all the facts of the source after it
     * @param observations how many it holds
     */
    void committed(SourceState after, Collection<? extends SourceFact> updated, Facts all, int observations) {
        state = after;
        facts = all;
        sequence += observations;
        keepParts(updated);
    }

    /** A fact that somebody else has written to the log. */
    void add(SourceFact fact) {
        facts = facts.and(List.of(fact));
    }

    private void keepParts(Collection<? extends SourceFact> updated) {
        for (SourceFact fact : updated) {
            if (fact instanceof SourceFact.Part part) {
                parts.put(part.name(), part.body());
            }
        }
    }
}
