package dev.leapfrog.app.command.plot;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;

/**
 * The range of values that the height of a plot stands for.
 *
 * @param low what the lowest height stands for
 * @param high what the greatest height stands for
 * @param logarithmic whether equal factors, and not equal differences, are equal heights
 */
public record Axis(double low, double high, boolean logarithmic) {
    /** From zero, or the lowest value where that is below, to the highest. */
    public static Axis withZero(Collection<Double> values) {
        DoubleSummaryStatistics range = range(values);
        return new Axis(Math.min(0, range.getMin()), Math.max(0, range.getMax()), false);
    }

    /** From the lowest value to the highest. */
    public static Axis fitted(Collection<Double> values) {
        DoubleSummaryStatistics range = range(values);
        return new Axis(range.getMin(), range.getMax(), false);
    }

    /** From the lowest value to the highest, by their logarithms; all are above zero. */
    public static Axis logarithmic(Collection<Double> values) {
        DoubleSummaryStatistics range = range(values);
        return new Axis(range.getMin(), range.getMax(), true);
    }

    private static DoubleSummaryStatistics range(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    }

    /** How high a value stands, 0 to 1; in the middle where all values are the same. */
    double height(double value) {
        double span = at(high) - at(low);
        return span > 0 ? (at(value) - at(low)) / span : 0.5;
    }

    private double at(double value) {
        return logarithmic ? Math.log(value) : value;
    }
}
