package dev.leapfrog.streams.window;

import dev.leapfrog.events.board.Scale;

/**
 * When a model is as good as one that leads, and how that is told.
 *
 * @param withinElo how many points below the leader a model that is tied with it may stand, on an Elo scale
 * @param withinPoints and on other scales
 * @param widestElo how wide, to either side, the interval of its score may be, on an Elo scale
 * @param widestPoints and on other scales
 * @param publications in how many publications in a row a model must be as good
 * @param recordAfter how many windows must have closed before one is told to be the shortest
 */
public record WindowRules(
        double withinElo,
        double withinPoints,
        double widestElo,
        double widestPoints,
        int publications,
        int recordAfter) {
    /** The rules as defined for everybody. */
    public static WindowRules defaults() {
        return new WindowRules(25, 2, 10, 2, 2, 8);
    }

    double within(Scale scale) {
        return scale == Scale.ELO ? withinElo : withinPoints;
    }

    double widest(Scale scale) {
        return scale == Scale.ELO ? widestElo : widestPoints;
    }
}
