package dev.leapfrog.streams.uptake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.leapfrog.events.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * How much one model is used by one measure.
 *
 * @param values by source, and there by the name it uses; a source may know a model under several
 * @param published the value last published; null before the first one
 * @param velocity when it came to which levels
 */
record Usage(
        Model model,
        String measure,
        SortedMap<String, SortedMap<String, Double>> values,
        @Nullable Double published,
        Velocity velocity) {
    Usage {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Usage unknown(Model model, String measure) {
        return new Usage(model.withoutConfiguration(), measure, new TreeMap<>(), null, Velocity.NONE);
    }

    Usage with(Model other) {
        return new Usage(other.withoutConfiguration(), measure, values, published, velocity);
    }

    Usage measured(String source, String alias, double value) {
        SortedMap<String, SortedMap<String, Double>> all = new TreeMap<>(values);
        SortedMap<String, Double> ofSource = new TreeMap<>(all.getOrDefault(source, new TreeMap<>()));
        ofSource.put(alias, value);
        all.put(source, ofSource);
        return new Usage(model, measure, all, published, velocity);
    }

    Usage published(double value, LocalDate day, UptakeRules rules) {
        return new Usage(model, measure, values, value, velocity.next(model, published, value, day, rules));
    }

    /** Both are one model; where both name a source, this one's word counts. */
    Usage joined(Usage other) {
        SortedMap<String, SortedMap<String, Double>> all = new TreeMap<>(other.values);
        values.forEach((source, named) -> {
            SortedMap<String, Double> both = new TreeMap<>(all.getOrDefault(source, new TreeMap<>()));
            both.putAll(named);
            all.put(source, both);
        });
        return new Usage(
                model, measure, all, published == null ? other.published : published, velocity.joined(other.velocity));
    }

    /**
     * The value of the source of most weight among those that still publish. Of several names in one source the largest
     * counts: names that are no longer listed are not taken back, and a sum would count them for ever.
     */
    double value(UptakeRules rules, Predicate<String> silent) {
        return values.entrySet().stream()
                .min(Comparator.<Map.Entry<String, ?>, Boolean>comparing(of -> silent.test(of.getKey()))
                        .thenComparing(Map.Entry::getKey, rules.weight()))
                .map(first -> Collections.max(first.getValue().values()))
                .orElseThrow();
    }
}
