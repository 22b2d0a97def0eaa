package dev.leapfrog.streams.follow;

import java.util.Collection;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.streams.board.BoardRules;

/**
 * How far two lists of the same rows agree.
 *
 * @param compared rows that both have; 0 when the two are not on one scale
 * @param disagreements of those, rows further apart than sources may be
 * @param otherScale the rows are as far apart as on two scales
 */
record Agreement(int compared, int disagreements, boolean otherScale) {

    /**
     * Judges the differences between rows that both lists have.
     *
     * @param differences in the board's scale, one a common row
     */
    static Agreement of(Collection<Double> differences, Scale scale, BoardRules rules) {
        if (anotherScale(differences, 0, scale, rules)) {
            return new Agreement(0, 0, true);
        }
        long apart = differences.stream()
                .filter(difference -> Math.abs(difference) > rules.disagreement())
                .count();
        return new Agreement(differences.size(), (int) apart, false);
    }

    /**
     * At least so many common rows, and the median move is further than one scale explains.
     *
     * @param moves of the common rows that moved
     * @param unmoved how many common rows did not
     */
    static boolean anotherScale(Collection<Double> moves, int unmoved, Scale scale, BoardRules rules) {
        return moves.size() + unmoved >= rules.breakCommonModels()
                && medianSize(moves, unmoved) > rules.breakMove(scale);
    }

    private static double medianSize(Collection<Double> moves, int unmoved) {
        double[] sizes = moves.stream().mapToDouble(Math::abs).sorted().toArray();
        int all = sizes.length + unmoved;
        return (sizeAt(sizes, (all - 1) / 2 - unmoved) + sizeAt(sizes, all / 2 - unmoved)) / 2;
    }

    private static double sizeAt(double[] sizes, int at) {
        return at < 0 ? 0 : sizes[at];
    }
}
