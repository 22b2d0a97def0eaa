package dev.leapfrog.streams.share;

import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;

/**
 * What a source last said of a name.
 *
 * @param values by measure
 */
record ListedRow(String source, String name, Model model, SortedMap<String, Double> values) {
    ListedRow {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Which row it is. */
    record Key(String source, String name) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::source).thenComparing(Key::name);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return source + " " + name;
        }
    }

    static ListedRow of(String source, String name, Model model) {
        return new ListedRow(source, name, model.withoutConfiguration(), new TreeMap<>());
    }

    Key key() {
        return new Key(source, name);
    }

    ListedRow of(Model other) {
        return new ListedRow(source, name, other.withoutConfiguration(), values);
    }

    ListedRow measured(String measure, double value) {
        SortedMap<String, Double> all = new TreeMap<>(values);
        all.put(measure, value);
        return new ListedRow(source, name, model, all);
    }

    /** Whether its model counts for the same lab, country and kind of openness. */
    boolean isClassifiedAs(ListedRow other) {
        return model.lab().equals(other.model.lab())
                && model.openness() == other.model.openness()
                && Objects.equals(model.country(), other.model.country());
    }
}
