package dev.leapfrog.streams.index;

import java.util.Collection;

import dev.leapfrog.events.board.Scale;

/** How a score follows from {@code slope * (capability - difficulty)}. */
enum Link {
    /** A share of tasks solved: the sigmoid. */
    LOGISTIC,
    /** A rating, as a straight line: one of 400 points a decade of odds is that already, up to slope and shift. */
    LINEAR,
    /** A quantity that grows by factors, such as a length of time: its logarithm as a straight line. */
    LOGARITHMIC;

    private static final double PERCENT = 100;
    private static final double WIDE = 100;

    /** The link of a board: percentages by the sigmoid, also those that are called an index. */
    static Link of(Scale scale, Collection<Double> scores) {
        return switch (scale) {
            case ELO -> LINEAR;
            case PERCENT -> LOGISTIC;
            case INDEX -> ofIndex(scores);
        };
    }

    private static Link ofIndex(Collection<Double> scores) {
        double low = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (low >= 0 && high <= PERCENT) {
            return LOGISTIC;
        }
        return low > 0 && high / low > WIDE ? LOGARITHMIC : LINEAR;
    }

    /** A score in the unit in which it is fitted, before it is standardised. */
    double unit(double score) {
        return switch (this) {
            case LOGISTIC -> Math.clamp(score / PERCENT, 0, 1);
            case LINEAR -> score;
            case LOGARITHMIC -> StrictMath.log(score);
        };
    }

    /** What is predicted at a point of the straight line. */
    double value(double line) {
        return this == LOGISTIC ? 1 / (1 + StrictMath.exp(-line)) : line;
    }

    /** The slope of {@link #value} where it has a value. */
    double slope(double value) {
        return this == LOGISTIC ? value * (1 - value) : 1;
    }
}
