package dev.leapfrog.events.standing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How the first models of a board divide.
 *
 * @param all the first of all models
 * @param open the first of the open models; null when there are none
 */
public record Concentration(Top all, @Nullable Top open) {
    /**
     * The first models of a segment.
     *
     * @param models how many there are: twenty, or as many as the segment has
     * @param labs who made them; null when they are systems, which no lab has made
     * @param countries of the labs' headquarters; null when none is known
     * @param openness the classes of openness; null when none is known
     */
    public record Top(
            int models,
            @Nullable Division labs,
            @Nullable Division countries,
            @Nullable Division openness) {}

    /**
     * How models divide over labs, countries or classes of openness.
     *
     * @param hhi the Herfindahl-Hirschman index: the sum of the squared shares, from 1 / n for n equal ones to 1
     * @param effective 1 / hhi: as many equal ones would be as concentrated
     * @param known of how many models it is known where they belong; the others count for nothing
     * @param shares of those
     */
    public record Division(double hhi, double effective, int known, SortedMap<String, Double> shares) {
        public Division {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        }

        /** How many models belong there. */
        public int count(String name) {
            return (int) Math.round(shares.getOrDefault(name, 0.0) * known);
        }
    }
}
