package dev.leapfrog.ingest.snapshot.fact;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * A model that stands for itself, as its names could not be resolved with confidence.
 *
 * @param sources that name it, in order
 * @param names under which they do, in order
 * @param facts how many rows, offers, entries and values there are of it
 */
public record Unresolved(ModelId model, List<String> sources, List<String> names, int facts) {
    public Unresolved {
        sources = List.copyOf(sources);
        names = List.copyOf(names);
    }

    /** What one fact of a source has of such a model; null when it is about none. */
    public static @Nullable Unresolved of(String source, SourceFact fact) {
        FactModel about = FactModel.of(fact);
        return about == null || about.model().resolved()
                ? null
                : new Unresolved(about.model().id(), List.of(source), List.of(about.alias()), 1);
    }

    /** This and what another has of the same model. */
    public Unresolved and(Unresolved other) {
        return new Unresolved(model, both(sources, other.sources), both(names, other.names), facts + other.facts);
    }

    private static List<String> both(List<String> ones, List<String> others) {
        SortedSet<String> both = new TreeSet<>(ones);
        both.addAll(others);
        return List.copyOf(both);
    }
}
