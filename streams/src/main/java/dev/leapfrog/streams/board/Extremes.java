package dev.leapfrog.streams.board;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Between what a figure of a board has moved, for finding records.
 *
 * @param first the publication that set them
 * @param publications how many there were since, the first included
 * @param low the lowest that counts: the lowest told, or before any was told the lowest so far
 * @param high the highest, likewise
 */
public record Extremes(Instant first, int publications, double low, double high) {
    /**
     * The extremes after a publication.
     *
     * @param beaten the record that was beaten; null when none was
     * @param higher whether that was the highest
     */
    public record Step(Extremes extremes, @Nullable Double beaten, boolean higher) {}

    /** At a first conclusion, which is no record. */
    public static Extremes start(double value, Instant now) {
        return new Extremes(now, 1, value, value);
    }

    /** The same history, in which this value is no record: the board is seen through another source. */
    public Extremes rebased(double value) {
        return new Extremes(first, publications, Math.min(low, value), Math.max(high, value));
    }

    /**
     * Takes the next value. It is a record when there is enough history, and the last one is beaten by a margin.
     *
     * @param by that margin
     */
    public Step next(double value, Instant now, double by, BoardRules rules) {
        int count = publications + 1;
        boolean enough = count >= rules.recordPublications()
                && Duration.between(first, now).compareTo(rules.recordAfter()) >= 0;
        if (!enough) {
            return new Step(new Extremes(first, count, Math.min(low, value), Math.max(high, value)), null, false);
        }
        if (value <= low - by) {
            return new Step(new Extremes(first, count, value, high), low, false);
        }
        if (value >= high + by) {
            return new Step(new Extremes(first, count, low, value), high, true);
        }
        return new Step(new Extremes(first, count, low, high), null, false);
    }
}
