package dev.leapfrog.streams.index;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Where a fit starts: at the last one's values where there are any, elsewhere at what straight lines through the scores
 * give, alternately for models and boards.
 */
final class StartingPoint {
    private static final int ROUNDS = 20;
    private static final double NEAR_END = 0.02;
    private static final double SMALLEST_SLOPE = 0.1;
    private static final double USUAL_DEVIATION = 0.5;

    private final Observations seen;
    private final boolean[] modelIsKnown;
    private final boolean[] boardIsKnown;
    private final Parameters at;

    private StartingPoint(Observations seen) {
        this.seen = seen;
        modelIsKnown = new boolean[seen.models.size()];
        boardIsKnown = new boolean[seen.boards.size()];
        at = new Parameters(seen.models.size(), seen.boards.size());
    }

    /** @param last the fit before; null for the first one */
    static Parameters of(Observations seen, @Nullable LastFit last) {
        StartingPoint start = new StartingPoint(seen);
        if (last != null) {
            start.take(last);
        }
        start.guess();
        return start.at;
    }

    private void take(LastFit last) {
        for (int model = 0; model < modelIsKnown.length; model++) {
            Double capability = last.models().get(seen.models.get(model));
            if (capability != null) {
                at.capability[model] = capability;
                modelIsKnown[model] = true;
            }
        }
        for (int board = 0; board < boardIsKnown.length; board++) {
            LastFit.Board known = last.boards().get(seen.boards.get(board));
            if (known != null && known.link() == seen.links[board]) {
                at.slope[board] = StrictMath.log(known.slope());
                at.shift[board] = known.shift();
                boardIsKnown[board] = true;
            }
        }
    }

    private void guess() {
        boolean anew = allFalse(modelIsKnown) || allFalse(boardIsKnown);
        if (anew) {
            Arrays.fill(modelIsKnown, false);
            Arrays.fill(boardIsKnown, false);
            guessByMeans();
        }
        int rounds = anew ? ROUNDS : 1;
        for (int round = 0; round < rounds; round++) {
            guessModels();
            if (anew) {
                setUnit();
            }
            guessBoards();
        }
    }

    private static boolean allFalse(boolean[] known) {
        for (boolean one : known) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    /** All boards alike: the first guess of boards of which nothing is known. */
    private void guessByMeans() {
        for (int board = 0; board < boardIsKnown.length; board++) {
            double mean = 0;
            for (int i = 0; i < seen.modelOf[board].length; i++) {
                mean += line(board, i) / seen.modelOf[board].length;
            }
            at.slope[board] = 0;
            at.shift[board] = -mean;
        }
    }

    private void guessModels() {
        double[] sum = new double[modelIsKnown.length];
        double[] weight = new double[modelIsKnown.length];
        boolean someBoard = !allFalse(boardIsKnown);
        for (int board = 0; board < boardIsKnown.length; board++) {
            if (someBoard && !boardIsKnown[board]) {
                continue;
            }
            double slope = StrictMath.exp(at.slope[board]);
            for (int i = 0; i < seen.modelOf[board].length; i++) {
                sum[seen.modelOf[board][i]] += slope * (line(board, i) + at.shift[board]);
                weight[seen.modelOf[board][i]] += slope * slope;
            }
        }
        for (int model = 0; model < sum.length; model++) {
            if (!modelIsKnown[model]) {
                at.capability[model] = sum[model] / (weight[model] + 1);
            }
        }
    }

    private void setUnit() {
        double mean = 0;
        double squares = 0;
        for (double capability : at.capability) {
            mean += capability / at.capability.length;
        }
        for (double capability : at.capability) {
            squares += (capability - mean) * (capability - mean) / at.capability.length;
        }
        double factor = squares == 0 ? 1 : USUAL_DEVIATION / Math.sqrt(squares);
        for (int model = 0; model < at.capability.length; model++) {
            at.capability[model] = (at.capability[model] - mean) * factor;
        }
    }

    private void guessBoards() {
        for (int board = 0; board < boardIsKnown.length; board++) {
            if (!boardIsKnown[board]) {
                guessBoard(board);
            }
        }
    }

    private void guessBoard(int board) {
        int[] models = seen.modelOf[board];
        double meanLine = 0;
        double meanModel = 0;
        for (int i = 0; i < models.length; i++) {
            meanLine += line(board, i) / models.length;
            meanModel += at.capability[models[i]] / models.length;
        }
        double both = 0;
        double squares = 0;
        for (int i = 0; i < models.length; i++) {
            double off = at.capability[models[i]] - meanModel;
            both += off * (line(board, i) - meanLine);
            squares += off * off;
        }
        double slope = squares == 0 ? 1 : Math.max(both / squares, SMALLEST_SLOPE);
        at.slope[board] = StrictMath.log(slope);
        at.shift[board] = slope * meanModel - meanLine;
    }

    /** The point of the straight line that a score stands for. */
    private double line(int board, int row) {
        double score = seen.scores[board][row];
        if (seen.links[board] != Link.LOGISTIC) {
            return score;
        }
        double inside = Math.clamp(score, NEAR_END, 1 - NEAR_END);
        return StrictMath.log(inside / (1 - inside));
    }
}
