package dev.leapfrog.streams.index;

/**
 * What is fitted: arrays by the numbers of {@link Observations}. Points of the line are {@code e^slope * c - shift}.
 */
final class Parameters {
    final double[] capability;
    /** The logarithm of each board's slope, which is above 0. */
    final double[] slope;

    final double[] shift;
    /** The variance of each board's scores around the curve. */
    final double[] variance;

    Parameters(int models, int boards) {
        capability = new double[models];
        slope = new double[boards];
        shift = new double[boards];
        variance = new double[boards];
    }

    Parameters copy() {
        Parameters copy = new Parameters(capability.length, slope.length);
        System.arraycopy(capability, 0, copy.capability, 0, capability.length);
        System.arraycopy(slope, 0, copy.slope, 0, slope.length);
        System.arraycopy(shift, 0, copy.shift, 0, shift.length);
        System.arraycopy(variance, 0, copy.variance, 0, variance.length);
        return copy;
    }

    double line(int model, int board) {
        return StrictMath.exp(slope[board]) * capability[model] - shift[board];
    }
}
