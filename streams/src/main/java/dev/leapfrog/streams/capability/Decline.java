package dev.leapfrog.streams.capability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How fast the price of a capability falls: the slope of a straight line through the logarithm of the price over time,
 * by least squares.
 *
 * @param factorPerYear by how much the price is divided in a year; below 1 when it rises
 * @param daysToHalve in how many days the price halves; null when it does not fall
 * @param interval in which the factor lies with a confidence of 90 %, by Student's distribution; null when there are
 *     too few prices, or none is off the line
 * @param fit part of the variance of the logarithm that the line explains, 0 to 1
 * @param points how many prices the line goes through
 * @param first date of the first of them
 * @param last date of the last
 */
public record Decline(
        double factorPerYear,
        @Nullable Double daysToHalve,
        @Nullable Interval interval,
        double fit,
        int points,
        LocalDate first,
        LocalDate last) {
    private static final double DAYS_PER_YEAR = 365.2425;
    private static final double CONFIDENCE = 0.9;
    private static final int LINE = 2;

    private static final Comparator<Price> IN_ORDER =
            Comparator.comparing(Price::on).thenComparingDouble(Price::dollars);

    /** A price that was asked from a date on. */
    public record Price(LocalDate on, double dollars) {
        public Price {
            if (!(dollars > 0) || Double.isInfinite(dollars)) {
                throw new IllegalArgumentException("a price must be above 0 to have a logarithm, not " + dollars);
            }
        }
    }

    /** The ends of an interval. */
    public record Interval(double low, double high) {}

    /**
     * The prices each of which was the lowest up to its date, in order of date. A price that equals the lowest is none
     * of them: it made nothing cheaper.
     */
    public static List<Price> cheapestSoFar(Collection<Price> prices) {
        List<Price> cheapest = new ArrayList<>();
        for (Price price : prices.stream().sorted(IN_ORDER).toList()) {
            if (cheapest.isEmpty() || price.dollars() < cheapest.getLast().dollars()) {
                cheapest.add(price);
            }
        }
        return cheapest;
    }

    /**
     * The decline of the cheapest price so far, see {@link #cheapestSoFar}.
     *
     * @return null when there are not two of them on different dates
     */
    public static @Nullable Decline ofCheapest(Collection<Price> prices) {
        return of(cheapestSoFar(prices));
    }

    /**
     * The decline through these prices as they are.
     *
     * @return null when there are not two of them on different dates
     */
    public static @Nullable Decline of(Collection<Price> prices) {
        List<Price> points = prices.stream().sorted(IN_ORDER).toList();
        if (points.isEmpty() || points.getFirst().on().equals(points.getLast().on())) {
            return null;
        }
        int n = points.size();
        double[] years = new double[n];
        double[] logs = new double[n];
        long start = points.getFirst().on().toEpochDay();
        for (int i = 0; i < n; i++) {
            years[i] = (points.get(i).on().toEpochDay() - start) / DAYS_PER_YEAR;
            logs[i] = Math.log(points.get(i).dollars());
        }
        double meanYear = mean(years);
        double meanLog = mean(logs);
        double squares = products(years, meanYear, years, meanYear);
        double slope = products(years, meanYear, logs, meanLog) / squares;
        double total = products(logs, meanLog, logs, meanLog);
        double left = 0;
        for (int i = 0; i < n; i++) {
            double off = logs[i] - meanLog - slope * (years[i] - meanYear);
            left += off * off;
        }
        return new Decline(
                Math.exp(-slope),
                slope < 0 ? Math.log(2) / -slope * DAYS_PER_YEAR : null,
                interval(slope, left, squares, n - LINE),
                total == 0 ? 1 : 1 - left / total,
                n,
                points.getFirst().on(),
                points.getLast().on());
    }

    private static @Nullable Interval interval(double slope, double left, double squares, int freedom) {
        if (freedom < 1 || left == 0) {
            return null;
        }
        double error = Math.sqrt(left / freedom / squares);
        double reach = new TDistribution(freedom).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2) * error;
        return new Interval(Math.exp(-slope - reach), Math.exp(-slope + reach));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double products(double[] one, double meanOne, double[] other, double meanOther) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum;
    }
}
