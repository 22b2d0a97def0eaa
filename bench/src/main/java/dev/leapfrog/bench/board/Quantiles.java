package dev.leapfrog.bench.board;

/**
 * A distribution by its quantiles, linear in between. The values are those of {@code lmarena/text/overall} in February
 * 2026, which had 313 models.
 */
final class Quantiles {
    /** Scores, the best first. */
    static final Quantiles SCORES = new Quantiles(
            new double[] {0, .01, .02, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, 1},
            new double[] {1504, 1486, 1478, 1461, 1441, 1411, 1385, 1347, 1322, 1293, 1242, 1184, 1137, 1091, 991, 930
            });

    /** Half the width of a 95 % interval, the narrowest first. */
    static final Quantiles HALF_WIDTHS =
            new Quantiles(new double[] {0, .1, .25, .5, .75, .9, 1}, new double[] {3, 4, 4, 6, 9, 12, 16});

    /** Votes, the fewest first. */
    static final Quantiles VOTES = new Quantiles(
            new double[] {0, .1, .25, .5, .75, .9, 1}, new double[] {812, 3427, 6311, 13767, 33870, 57059, 112863});

    private final double[] shares;
    private final double[] values;

    /** Values for shares that rise from 0 to 1. */
    private Quantiles(double[] shares, double[] values) {
        this.shares = shares;
        this.values = values;
    }

    double at(double share) {
        int next = 1;
        while (next < shares.length - 1 && shares[next] < share) {
            next++;
        }
        double from = shares[next - 1];
        double part = (share - from) / (shares[next] - from);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }
}
