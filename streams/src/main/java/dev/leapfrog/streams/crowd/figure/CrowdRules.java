package dev.leapfrog.streams.crowd.figure;

import dev.leapfrog.events.board.Scale;

/**
 * By which rules the top of a board is measured, and when that is told.
 *
 * @param bandElo how many points below the leader the band reaches on an Elo scale
 * @param bandPoints and on other scales
 * @param counted up to how many models a crowd is counted
 * @param top how many models concentration is measured over
 * @param leastKnown of how many of them it must be known where they belong for a division to be told
 * @param modelsStep by how many models a record of the crowd must be beaten
 * @param labsStep and by how many labs
 * @param effectiveStep by how much an effective number must move to be told
 * @param publications in how many publications in a row
 * @param leadStep how many models more than the country that had most another one must have, and how many less than
 *     half end a majority
 */
public record CrowdRules(
        double bandElo,
        double bandPoints,
        int counted,
        int top,
        int leastKnown,
        int modelsStep,
        int labsStep,
        double effectiveStep,
        int publications,
        int leadStep) {
    /** The rules as defined for everybody. */
    public static CrowdRules defaults() {
        return new CrowdRules(25, 2, 500, 20, 10, 2, 1, 1, 2, 2);
    }

    /** How many points below the leader the band reaches. */
    public double band(Scale scale) {
        return scale == Scale.ELO ? bandElo : bandPoints;
    }
}
