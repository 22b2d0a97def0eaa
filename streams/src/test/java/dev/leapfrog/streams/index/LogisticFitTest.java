package dev.leapfrog.streams.index;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The fit against the same worked out the long way: derivatives by differences, all unknowns in one dense matrix. */
class LogisticFitTest {
    private static final BoardId MATH = BoardId.parse("tests/math/overall");
    private static final BoardId RATING = BoardId.parse("tests/rating/overall");
    private static final double STEP = 1e-5;

    /** What is unknown, in one row: capabilities, then slope and shift of each board. */
    private static final class Dense {
        private final Observations seen;
        private final Parameters at;
        private final int models;
        private final int all;

        private Dense(Observations seen, Parameters at) {
            this.seen = seen;
            this.at = at;
            models = seen.models.size();
            all = models + 2 * seen.boards.size();
        }

        private Parameters moved(int unknown, double by) {
            Parameters moved = at.copy();
            if (unknown < models) {
                moved.capability[unknown] += by;
            } else if ((unknown - models) % 2 == 0) {
                moved.slope[(unknown - models) / 2] += by;
            } else {
                moved.shift[(unknown - models) / 2] += by;
            }
            return moved;
        }

        private double derivative(int unknown, ToDoubleFunction<Parameters> of) {
            return (of.applyAsDouble(moved(unknown, STEP)) - of.applyAsDouble(moved(unknown, -STEP))) / (2 * STEP);
        }

        /** Products of the scores' derivatives over the boards' variances, and the curvature of the priors. */
        private RealMatrix matrix() {
            double[][] matrix = new double[all][all];
            for (int board = 0; board < seen.boards.size(); board++) {
                for (int model : seen.modelOf[board]) {
                    int on = board;
                    double[] by = new double[all];
                    for (int unknown = 0; unknown < all; unknown++) {
                        by[unknown] = derivative(unknown, there -> seen.links[on].value(there.line(model, on)));
                    }
                    for (int row = 0; row < all; row++) {
                        for (int column = 0; column < all; column++) {
                            matrix[row][column] += by[row] * by[column] / at.variance[board];
                        }
                    }
                }
            }
            for (int unknown = 0; unknown < all; unknown++) {
                matrix[unknown][unknown] += curvatureOfPrior(unknown);
            }
            return MatrixUtils.createRealMatrix(matrix);
        }

        private double curvatureOfPrior(int unknown) {
            if (unknown < models) {
                return 1;
            }
            return (unknown - models) % 2 == 0 ? 2 * Math.exp(2 * at.slope[(unknown - models) / 2]) : 0.01;
        }

        private double[] down(LogisticFit fit) {
            double[] down = new double[all];
            for (int unknown = 0; unknown < all; unknown++) {
                down[unknown] = -derivative(unknown, fit::loss);
            }
            return down;
        }
    }

    private static ScoreTable table(DoubleUnaryOperator math) {
        SortedMap<ModelId, Double> percent = new TreeMap<>();
        SortedMap<ModelId, Double> rating = new TreeMap<>();
        for (int n = 0; n < 6; n++) {
            ModelId model = ModelId.parse("lab/m" + n);
            if (n != 1) {
                percent.put(model, math.applyAsDouble(n));
            }
            if (n != 4) {
                rating.put(model, 1000.0 + 30 * n + 17 * (n % 2));
            }
        }
        SortedMap<BoardId, ScoreTable.Board> boards = new TreeMap<>();
        boards.put(MATH, new ScoreTable.Board(Scale.PERCENT, percent));
        boards.put(RATING, new ScoreTable.Board(Scale.ELO, rating));
        return new ScoreTable(boards);
    }

    private static Observations seen() {
        return new Observations(table(n -> 20 + 11 * n + 6 * (n % 2)));
    }

    private static Parameters somewhere(Observations seen) {
        Parameters at = new Parameters(seen.models.size(), seen.boards.size());
        for (int i = 0; i < at.capability.length; i++) {
            at.capability[i] = 0.4 * i - 0.9;
        }
        at.slope[0] = 0.3;
        at.shift[0] = -0.2;
        at.variance[0] = 0.01;
        at.slope[1] = -0.4;
        at.shift[1] = 0.5;
        at.variance[1] = 0.2;
        return at;
    }

    /** Two scores that are 1 below and 1 above their mean: curve at -3 and -1, so that each is off by 2. */
    @Test
    void shouldLoseBySquaresOverTheVarianceAndByPriors() {
        SortedMap<ModelId, Double> rows = new TreeMap<>();
        rows.put(ModelId.parse("lab/a"), 1000.0);
        rows.put(ModelId.parse("lab/b"), 1200.0);
        SortedMap<BoardId, ScoreTable.Board> boards = new TreeMap<>();
        boards.put(RATING, new ScoreTable.Board(Scale.ELO, rows));
        Observations seen = new Observations(new ScoreTable(boards));
        Parameters at = new Parameters(2, 1);
        at.capability[0] = 1;
        at.capability[1] = 2;
        at.slope[0] = Math.log(2);
        at.shift[0] = 5;
        at.variance[0] = 2;

        double squares = (4 + 4) / 2.0;
        double priors = 2 * 2 + 5 * 5 / 100.0 + 1 + 2 * 2;
        assertThat(new LogisticFit(seen, at).loss(at)).isCloseTo((squares + priors) / 2, within(1e-12));
    }

    @Test
    void shouldStepToWhereTheNormalEquationsAreSolved() {
        Observations seen = seen();
        Parameters at = somewhere(seen);
        LogisticFit fit = new LogisticFit(seen, at);
        Dense dense = new Dense(seen, at);
        RealMatrix matrix = dense.matrix();
        double damping = 0.25;
        for (int unknown = 0; unknown < dense.all; unknown++) {
            matrix.multiplyEntry(unknown, unknown, 1 + damping);
        }
        double[] expected = new LUDecomposition(matrix)
                .getSolver()
                .solve(MatrixUtils.createRealVector(dense.down(fit)))
                .toArray();

        Parameters next = at.copy();
        double moved = fit.equations().damped(damping).move(next);

        double farthest = 0;
        for (int unknown = 0; unknown < dense.all; unknown++) {
            Parameters there = dense.moved(unknown, expected[unknown]);
            int board = (unknown - dense.models) / 2;
            double got = unknown < dense.models
                    ? next.capability[unknown] - there.capability[unknown]
                    : (unknown - dense.models) % 2 == 0
                            ? next.slope[board] - there.slope[board]
                            : next.shift[board] - there.shift[board];
            assertThat(got).as("unknown %d", unknown).isCloseTo(0, within(1e-6));
            farthest = Math.max(farthest, Math.abs(expected[unknown]));
        }
        assertThat(moved).isCloseTo(farthest, within(1e-6));
    }

    @Test
    void shouldKnowTheCovarianceOfBoards() {
        Observations seen = seen();
        Parameters at = somewhere(seen);
        Dense dense = new Dense(seen, at);
        int last = dense.all - 1;
        RealMatrix expected = MatrixUtils.inverse(dense.matrix()).getSubMatrix(dense.models, last, dense.models, last);

        RealMatrix covariance = new LogisticFit(seen, at).equations().covarianceOfBoards();

        for (int row = 0; row < expected.getRowDimension(); row++) {
            assertThat(covariance.getRow(row)).as("row %d", row).containsExactly(expected.getRow(row), within(1e-6));
        }
    }

    @Test
    void shouldGiveEachBoardTheVarianceOfItsScoresHeldByFiftyUsualOnes() {
        Observations seen = seen();
        Parameters fitted =
                new LogisticFit(seen, StartingPoint.of(seen, null)).run().parameters();

        double[] usual = {0.05, 0.3};
        for (int board = 0; board < 2; board++) {
            double squares = 0;
            for (int i = 0; i < seen.modelOf[board].length; i++) {
                double off =
                        seen.scores[board][i] - seen.links[board].value(fitted.line(seen.modelOf[board][i], board));
                squares += off * off;
            }
            double expected = (50 * usual[board] * usual[board] + squares) / (50 + 5);
            assertThat(fitted.variance[board]).as("board %d", board).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void shouldComeToTheSameFromFarAway() {
        Observations seen = seen();
        Parameters near =
                new LogisticFit(seen, StartingPoint.of(seen, null)).run().parameters();
        LogisticFit far = new LogisticFit(seen, somewhere(seen)).run();

        assertThat(far.converged()).isTrue();
        assertThat(far.parameters().capability).containsExactly(near.capability, within(1e-4));
    }

    /** What an interval is: 1.96 deviations of a model's points against the two that fix the scale. */
    @Test
    void shouldGiveIntervalsOfTheDistanceFromTheReferenceModels() {
        ScoreTable table = table(n -> 20 + 11 * n + 6 * (n % 2));
        Observations seen = new Observations(table.shared(2));
        Parameters fitted =
                new LogisticFit(seen, StartingPoint.of(seen, null)).run().parameters();
        int low = seen.models.indexOf(ModelId.parse("lab/m0"));
        int high = seen.models.indexOf(ModelId.parse("lab/m5"));
        Dense dense = new Dense(seen, fitted);
        RealMatrix covariance = MatrixUtils.inverse(dense.matrix());

        FittedIndex index = requireNonNull(FittedIndex.of(
                table,
                List.of(new Anchor(ModelId.parse("lab/m0"), 100), new Anchor(ModelId.parse("lab/m5"), 150)),
                2,
                null));

        for (int model = 0; model < seen.models.size(); model++) {
            int of = model;
            double[] by = new double[dense.all];
            for (int unknown = 0; unknown < dense.all; unknown++) {
                by[unknown] = dense.derivative(
                        unknown,
                        there -> 100
                                + 50
                                        * (there.capability[of] - there.capability[low])
                                        / (there.capability[high] - there.capability[low]));
            }
            double variance =
                    MatrixUtils.createRealVector(by).dotProduct(covariance.operate(MatrixUtils.createRealVector(by)));
            Score score = requireNonNull(index.models().get(seen.models.get(model)));
            double reach = 1.96 * Math.sqrt(Math.max(variance, 0));
            double value = 100
                    + 50
                            * (fitted.capability[model] - fitted.capability[low])
                            / (fitted.capability[high] - fitted.capability[low]);
            assertThat(score.value()).as("model %d", model).isCloseTo(value, within(0.0051));
            assertThat(score.low()).as("model %d", model).isCloseTo(value - reach, within(0.02));
            assertThat(score.high()).as("model %d", model).isCloseTo(value + reach, within(0.02));
        }
    }
}
