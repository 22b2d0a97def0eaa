package dev.leapfrog.app.reproduction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What recordings give for a figure.
 *
 * @param low the lowest value that went into it
 * @param high the highest
 * @param count how many there were in all
 * @param alike how many had this value, or went into it
 * @param example one of them, for people; null where there is none to show
 */
record Measured(
        double value,
        double low,
        double high,
        int count,
        int alike,
        @Nullable String example) {
    static Measured of(double value, List<Double> all, int alike, GapState example) {
        return new Measured(value, Collections.min(all), Collections.max(all), all.size(), alike, shown(example));
    }

    private static String shown(GapState state) {
        return name(state.leaders().leaderA()) + " against "
                + name(state.leaders().leaderB()) + " on "
                + LocalDate.ofInstant(state.publishedAt(), ZoneOffset.UTC);
    }

    private static String name(@Nullable Standing standing) {
        return standing == null ? "nobody" : standing.model().shown();
    }
}
