package dev.leapfrog.ingest.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.snapshot.fact.Facts;

/**
 * What every source said last and how far each has been read.
 *
 * @param facts by source
 * @param states by source
 * @param learned what names were learned to mean
 */
public record LastFacts(Map<String, Facts> facts, Map<String, SourceState> states, List<LearnedAlias> learned) {
    public LastFacts {
        facts = Map.copyOf(facts);
        states = Map.copyOf(states);
        learned = List.copyOf(learned);
    }

    /** Without learned names. */
    public LastFacts(Map<String, Facts> facts, Map<String, SourceState> states) {
        this(facts, states, List.of());
    }

    /** Of an empty log. */
    public static LastFacts none() {
        return new LastFacts(Map.of(), Map.of());
    }

    /** The last facts of a source; none for one that was never read. */
    public Facts facts(String source) {
        return facts.getOrDefault(source, Facts.none());
    }

    /** How far a source has been read; empty for one that never was. */
    public Optional<SourceState> state(String source) {
        return Optional.ofNullable(states.get(source));
    }
}
