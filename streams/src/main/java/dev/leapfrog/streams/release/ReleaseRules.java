package dev.leapfrog.streams.release;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.RecordedSource;

/**
 * The rules for releases.
 *
 * @param precedence sources, the preferred first for what is known of a model; others come after, by name
 * @param tracked labs whose releases are alerted; empty for every lab whose country is known, as that is who is known
 *     to be a lab and not an account somewhere
 * @param oldAfter a model that was released longer ago than this when it is first seen is no news
 */
public record ReleaseRules(List<String> precedence, Set<String> tracked, Duration oldAfter) {
    public ReleaseRules {
        precedence = List.copyOf(precedence);
        tracked = Set.copyOf(tracked);
    }

    /** The same with another order of sources. */
    public ReleaseRules preferring(List<String> sources) {
        return new ReleaseRules(sources, tracked, oldAfter);
    }

    /** The rules as defined for everybody; which sources are preferred, their definitions say. */
    public static ReleaseRules defaults() {
        return new ReleaseRules(List.of(), Set.of(), Duration.ofDays(30));
    }

    boolean tracks(Model model) {
        return model.resolved() && (tracked.isEmpty() ? model.country() != null : tracked.contains(model.lab()));
    }

    Comparator<String> weight() {
        return Comparator.<String, Boolean>comparing(RecordedSource::is)
                .thenComparingInt(source -> {
                    int at = precedence.indexOf(RecordedSource.origin(source));
                    return at < 0 ? precedence.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
