package dev.leapfrog.sinks.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.model.ModelId;

/** The ids that are written most alike, for an id that nobody knows. */
public final class NearestIds {
    private static final int MOST = 5;

    private NearestIds() {}

    /** The nearest first: those whose name begins like what is asked for, then those that take the fewest changes. */
    public static List<ModelId> to(String id, Collection<ModelId> known) {
        String asked = id.toLowerCase(Locale.ROOT);
        String name = asked.substring(asked.indexOf('/') + 1);
        return known.stream()
                .sorted(Comparator.comparingInt((ModelId one) -> one.name().startsWith(name) ? 0 : 1)
                        .thenComparingInt(one ->
                                Math.min(EditDistance.of(asked, one.toString()), EditDistance.of(name, one.name())))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
