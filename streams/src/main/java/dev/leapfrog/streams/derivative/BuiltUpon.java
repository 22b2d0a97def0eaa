package dev.leapfrog.streams.derivative;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.DerivativeListed.Relation;

/**
 * A model and what was made from it lately.
 *
 * @param universe whose lists say so
 * @param made by day and kind, how many
 */
record BuiltUpon(String universe, Model model, SortedMap<LocalDate, SortedMap<Relation, Integer>> made) {
    BuiltUpon {
        made = Collections.unmodifiableSortedMap(new TreeMap<>(made));
    }

    static BuiltUpon none(String universe, Model model) {
        return new BuiltUpon(universe, model.withoutConfiguration(), new TreeMap<>());
    }

    static String key(String universe, String model) {
        return model + " " + universe;
    }

    String key() {
        return key(universe, model.id().toString());
    }

    BuiltUpon of(Model other) {
        return new BuiltUpon(universe, other.withoutConfiguration(), made);
    }

    BuiltUpon and(LocalDate day, Relation relation, int count) {
        SortedMap<LocalDate, SortedMap<Relation, Integer>> all = new TreeMap<>(made);
        SortedMap<Relation, Integer> ofDay = new TreeMap<>(all.getOrDefault(day, new TreeMap<>()));
        ofDay.merge(relation, count, Integer::sum);
        all.put(day, ofDay);
        return new BuiltUpon(universe, model, all);
    }

    /** Both are one model. */
    BuiltUpon joined(BuiltUpon other) {
        BuiltUpon all = this;
        for (var day : other.made.entrySet()) {
            for (var kind : day.getValue().entrySet()) {
                all = all.and(day.getKey(), kind.getKey(), kind.getValue());
            }
        }
        return all;
    }

    /** Without what was made on a day or before it. */
    BuiltUpon after(LocalDate day) {
        return new BuiltUpon(universe, model, made.tailMap(day.plusDays(1)));
    }

    /** How many of some kinds were made after a day, up to another. */
    int count(LocalDate after, LocalDate to, Predicate<Relation> kinds) {
        return made.subMap(after.plusDays(1), to.plusDays(1)).values().stream()
                .flatMap(ofDay -> ofDay.entrySet().stream())
                .filter(kind -> kinds.test(kind.getKey()))
                .mapToInt(kind -> kind.getValue())
                .sum();
    }
}
