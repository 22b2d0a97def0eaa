package dev.leapfrog.streams.index;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Fits capabilities of models, and slopes, shifts and variances of boards, to scores: the values at which the scores
 * are most likely, each board's scores being spread normally around its curve, with weak priors that hold what the
 * scores leave open.
 *
 * <p>By the method of Levenberg and Marquardt. As each score is of one model, the models' unknowns are eliminated one
 * by one from the normal equations (Schur complement), and what is left is a system of two unknowns a board, which is
 * solved by Cholesky decomposition. Variances are set to their most likely values between steps.
 */
final class LogisticFit {
    /** Capabilities and slopes have a normal prior of this standard deviation: a weak one, which fixes their unit. */
    private static final double PRIOR_DEVIATION = 1;

    /**
     * A shift has one too, so wide that scores decide wherever they say anything: of a board that nobody solves, or
     * everybody, they only say that it is far away.
     */
    private static final double SHIFT_DEVIATION = 10;

    /**
     * A board's variance starts from that many scores of the usual noise, so that no single board outweighs all others.
     */
    private static final double PRIOR_SCORES = 50;

    private static final int MOST_STEPS = 500;
    private static final double SMALLEST_STEP = 1e-6;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LARGEST_DAMPING = 1e12;
    private static final double HARDER = 4;
    private static final double EASIER = 3;
    private static final double NOT_SOLVED = Double.POSITIVE_INFINITY;
    private static final double NOT_DEFINITE = 1e-12;
    private static final double SYMMETRIC = 1e-9;

    private final Observations seen;
    private Parameters at;
    private double damping = FIRST_DAMPING;
    private boolean converged;

    /** @param start from where to go on */
    LogisticFit(Observations seen, Parameters start) {
        this.seen = seen;
        this.at = start.copy();
    }

    Parameters parameters() {
        return at;
    }

    /** Whether the last step was as good as none. */
    boolean converged() {
        return converged;
    }

    /** Steps until nothing changes any more. */
    LogisticFit run() {
        setVariances(at);
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double[] before = at.variance.clone();
            double moved = step();
            setVariances(at);
            double changed = 0;
            for (int board = 0; board < before.length; board++) {
                changed = Math.max(changed, Math.abs(at.variance[board] / before[board] - 1));
            }
            converged = moved < SMALLEST_STEP && changed < SMALLEST_STEP;
        }
        return this;
    }

    /** One step down; how far it moved, which is as good as nowhere at the best fit. */
    private double step() {
        double here = loss(at);
        boolean solved = false;
        NormalEquations equations = equations(at);
        while (damping < LARGEST_DAMPING) {
            try {
                Parameters next = at.copy();
                double moved = equations.damped(damping).move(next);
                solved = true;
                if (loss(next) <= here) {
                    at = next;
                    damping /= EASIER;
                    return moved;
                }
            } catch (MathIllegalArgumentException notDefinite) {
                // More damping makes it definite.
                damping *= HARDER;
                continue;
            }
            damping *= HARDER;
        }
        damping = FIRST_DAMPING;
        // Not even the shortest step leads down: that is the bottom, unless none could be worked out.
        return solved ? 0 : NOT_SOLVED;
    }

    /** Half the squares of what the curves leave, in units of each board's variance, and of the priors. */
    double loss(Parameters of) {
        double sum = 0;
        for (int board = 0; board < seen.boards.size(); board++) {
            sum += squares(of, board) / of.variance[board];
            double slope = StrictMath.exp(of.slope[board]);
            sum += slope * slope / (PRIOR_DEVIATION * PRIOR_DEVIATION);
            sum += of.shift[board] * of.shift[board] / (SHIFT_DEVIATION * SHIFT_DEVIATION);
        }
        for (double capability : of.capability) {
            sum += capability * capability / (PRIOR_DEVIATION * PRIOR_DEVIATION);
        }
        return sum / 2;
    }

    private double squares(Parameters of, int board) {
        double sum = 0;
        for (int i = 0; i < seen.modelOf[board].length; i++) {
            double left = seen.scores[board][i] - seen.links[board].value(of.line(seen.modelOf[board][i], board));
            sum += left * left;
        }
        return sum;
    }

    private void setVariances(Parameters of) {
        for (int board = 0; board < seen.boards.size(); board++) {
            double usual = seen.usualNoise[board] * seen.usualNoise[board];
            of.variance[board] =
                    (PRIOR_SCORES * usual + squares(of, board)) / (PRIOR_SCORES + seen.modelOf[board].length);
        }
    }

    /** The normal equations where the fit stands. */
    NormalEquations equations() {
        return equations(at);
    }

    private NormalEquations equations(Parameters of) {
        int models = seen.models.size();
        int boards = seen.boards.size();
        NormalEquations equations = new NormalEquations(models, boards);
        double prior = 1 / (PRIOR_DEVIATION * PRIOR_DEVIATION);
        for (int model = 0; model < models; model++) {
            equations.ofModel[model] = prior;
            equations.downModel[model] = -prior * of.capability[model];
        }
        for (int board = 0; board < boards; board++) {
            double slope = StrictMath.exp(of.slope[board]);
            // The prior of the slope, whose logarithm is what moves.
            double priorOfShift = 1 / (SHIFT_DEVIATION * SHIFT_DEVIATION);
            equations.addBoard(
                    board,
                    2 * prior * slope * slope,
                    0,
                    priorOfShift,
                    -prior * slope * slope,
                    -priorOfShift * of.shift[board]);
            for (int i = 0; i < seen.modelOf[board].length; i++) {
                int model = seen.modelOf[board][i];
                double value = seen.links[board].value(of.line(model, board));
                double weight = 1 / of.variance[board];
                double steep = seen.links[board].slope(value);
                double byModel = steep * slope;
                double bySlope = steep * slope * of.capability[model];
                double byShift = -steep;
                double left = (seen.scores[board][i] - value) * weight;
                equations.ofModel[model] += weight * byModel * byModel;
                equations.downModel[model] += byModel * left;
                equations.between[model][2 * board] += weight * byModel * bySlope;
                equations.between[model][2 * board + 1] += weight * byModel * byShift;
                equations.addBoard(
                        board,
                        weight * bySlope * bySlope,
                        weight * bySlope * byShift,
                        weight * byShift * byShift,
                        bySlope * left,
                        byShift * left);
            }
        }
        return equations;
    }

    /** Models on the diagonal, boards in blocks, and what lies between; and the way down. */
    static final class NormalEquations {
        final double[] ofModel;
        final double[] downModel;
        final double[][] between;
        private final double[][] ofBoards;
        private final double[] downBoards;

        NormalEquations(int models, int boards) {
            ofModel = new double[models];
            downModel = new double[models];
            between = new double[models][2 * boards];
            ofBoards = new double[2 * boards][2 * boards];
            downBoards = new double[2 * boards];
        }

        void addBoard(int board, double slopes, double both, double shifts, double downSlope, double downShift) {
            int at = 2 * board;
            ofBoards[at][at] += slopes;
            ofBoards[at][at + 1] += both;
            ofBoards[at + 1][at] += both;
            ofBoards[at + 1][at + 1] += shifts;
            downBoards[at] += downSlope;
            downBoards[at + 1] += downShift;
        }

        /** The same with a heavier diagonal, which makes shorter steps. */
        NormalEquations damped(double damping) {
            NormalEquations damped = new NormalEquations(ofModel.length, downBoards.length / 2);
            for (int model = 0; model < ofModel.length; model++) {
                damped.ofModel[model] = ofModel[model] * (1 + damping);
                damped.downModel[model] = downModel[model];
                System.arraycopy(between[model], 0, damped.between[model], 0, between[model].length);
            }
            for (int row = 0; row < downBoards.length; row++) {
                System.arraycopy(ofBoards[row], 0, damped.ofBoards[row], 0, ofBoards.length);
                damped.ofBoards[row][row] *= 1 + damping;
                damped.downBoards[row] = downBoards[row];
            }
            return damped;
        }

        /** What is left for the boards when the models are eliminated. */
        CholeskyDecomposition boards() {
            double[][] left = new double[downBoards.length][];
            for (int row = 0; row < left.length; row++) {
                left[row] = ofBoards[row].clone();
            }
            for (int model = 0; model < ofModel.length; model++) {
                double[] to = between[model];
                for (int row = 0; row < left.length; row++) {
                    if (to[row] != 0) {
                        double part = to[row] / ofModel[model];
                        for (int column = 0; column < left.length; column++) {
                            left[row][column] -= part * to[column];
                        }
                    }
                }
            }
            return new CholeskyDecomposition(MatrixUtils.createRealMatrix(left), SYMMETRIC, NOT_DEFINITE);
        }

        /** Moves parameters to where these equations are solved; how far the farthest went. */
        double move(Parameters parameters) {
            double[] right = downBoards.clone();
            for (int model = 0; model < ofModel.length; model++) {
                for (int row = 0; row < right.length; row++) {
                    right[row] -= between[model][row] * downModel[model] / ofModel[model];
                }
            }
            RealVector ofBoard = boards().getSolver().solve(new ArrayRealVector(right, false));
            double moved = 0;
            for (int board = 0; board < right.length / 2; board++) {
                parameters.slope[board] += ofBoard.getEntry(2 * board);
                parameters.shift[board] += ofBoard.getEntry(2 * board + 1);
                moved = Math.max(moved, Math.abs(ofBoard.getEntry(2 * board)));
                moved = Math.max(moved, Math.abs(ofBoard.getEntry(2 * board + 1)));
            }
            for (int model = 0; model < ofModel.length; model++) {
                double down = downModel[model];
                for (int row = 0; row < right.length; row++) {
                    down -= between[model][row] * ofBoard.getEntry(row);
                }
                parameters.capability[model] += down / ofModel[model];
                moved = Math.max(moved, Math.abs(down / ofModel[model]));
            }
            return moved;
        }

        /** The covariance of the boards' parameters. */
        RealMatrix covarianceOfBoards() {
            return boards().getSolver().getInverse();
        }
    }
}
