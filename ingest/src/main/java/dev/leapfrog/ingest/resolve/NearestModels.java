package dev.leapfrog.ingest.resolve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;

/** The known models whose names share most words with a name: a hint for people, never an answer. */
public final class NearestModels {
    private static final double LEAST_IN_COMMON = 0.5;

    private final List<Known> known;

    private record Known(ModelId id, Set<String> words) {}

    private record Near(ModelId id, double common) {}

    private NearestModels(List<Known> known) {
        this.known = known;
    }

    /** Among all models of a resolver's tables. */
    public static NearestModels of(Resolver resolver) {
        return new NearestModels(resolver.known().stream()
                .map(id -> new Known(id, words(id.name())))
                .toList());
    }

    /** The nearest ones first, at most so many; none that shares less than half of all words. */
    public List<ModelId> to(ModelId model, int most) {
        Set<String> words = words(model.name());
        return known.stream()
                .map(one -> new Near(one.id, common(words, one.words)))
                .filter(near -> near.common >= LEAST_IN_COMMON && !near.id.equals(model))
                .sorted(Comparator.comparingDouble((Near near) -> -near.common).thenComparing(Near::id))
                .limit(most)
                .map(Near::id)
                .toList();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(NormalForm.of(name).split("-", -1)));
    }

    private static double common(Set<String> ones, Set<String> others) {
        Set<String> both = new HashSet<>(ones);
        both.retainAll(others);
        return both.size() / (double) (ones.size() + others.size() - both.size());
    }
}
