package dev.leapfrog.streams.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityIndex;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Capabilities on the scale of the index, which two reference models fix.
 *
 * <p>Intervals are of the normal approximation at the fit (the inverse of its normal equations), and of how far a model
 * is from the reference models: these have none, as their values are what the scale is.
 *
 * @param anchors the two reference models, the lower one first
 * @param models with 95 % intervals
 * @param boards their curves on the scale
 * @param fit in its own unit
 */
record FittedIndex(
        List<CapabilityIndex.Anchor> anchors,
        SortedMap<ModelId, Score> models,
        SortedMap<BoardId, CapabilityIndex.Curve> boards,
        LastFit fit) {
    private static final double TWO_SIDED_95 = 1.96;
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    FittedIndex {
        anchors = List.copyOf(anchors);
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
    }

    /**
     * Fits what hangs together with two reference models.
     *
     * @param anchors with rising values; of those that hang together the two highest are used
     * @param fewestShared how many models a board must share with others to take part
     * @param last where to start; null for the first fit
     * @return null when no two reference models hang together, the fit does not settle, or it has them the wrong way
     *     round
     */
    static @Nullable FittedIndex of(
            ScoreTable all, List<CapabilityIndex.Anchor> anchors, int fewestShared, @Nullable LastFit last) {
        ScoreTable shared = all.shared(fewestShared);
        for (int high = anchors.size() - 1; high > 0; high--) {
            ScoreTable table = shared.around(anchors.get(high).model());
            for (int low = high - 1; low >= 0; low--) {
                if (table.models().contains(anchors.get(low).model())) {
                    return of(table, List.of(anchors.get(low), anchors.get(high)), last);
                }
            }
        }
        return null;
    }

    private static @Nullable FittedIndex of(
            ScoreTable table, List<CapabilityIndex.Anchor> anchors, @Nullable LastFit last) {
        Observations seen = new Observations(table);
        LogisticFit fit = new LogisticFit(seen, StartingPoint.of(seen, last)).run();
        if (!fit.converged()) {
            return null;
        }
        try {
            return new Scaling(seen, fit, anchors).index();
        } catch (MathIllegalArgumentException notDefinite) {
            // The scores leave a board's curve open, so that nothing follows from it.
            return null;
        }
    }

    /** Turns a fit's own unit into points of the index. */
    private static final class Scaling {
        private final Observations seen;
        private final Parameters fitted;
        private final List<CapabilityIndex.Anchor> anchors;
        private final int low;
        private final int high;
        private final double point;
        private final LogisticFit.NormalEquations equations;
        private final RealMatrix ofBoards;

        private Scaling(Observations seen, LogisticFit fit, List<CapabilityIndex.Anchor> anchors) {
            this.seen = seen;
            this.anchors = anchors;
            fitted = fit.parameters();
            low = Collections.binarySearch(seen.models, anchors.getFirst().model());
            high = Collections.binarySearch(seen.models, anchors.getLast().model());
            point = (anchors.getLast().value() - anchors.getFirst().value())
                    / (fitted.capability[high] - fitted.capability[low]);
            equations = fit.equations();
            ofBoards = equations.covarianceOfBoards();
        }

        private @Nullable FittedIndex index() {
            if (!(point > 0) || Double.isInfinite(point)) {
                return null;
            }
            SortedMap<ModelId, Score> models = new TreeMap<>();
            for (int model = 0; model < seen.models.size(); model++) {
                models.put(seen.models.get(model), score(model));
            }
            SortedMap<BoardId, CapabilityIndex.Curve> boards = new TreeMap<>();
            for (int board = 0; board < seen.boards.size(); board++) {
                boards.put(seen.boards.get(board), curve(board));
            }
            return new FittedIndex(anchors, models, boards, LastFit.of(seen, fitted));
        }

        private double value(double capability) {
            return anchors.getFirst().value() + point * (capability - fitted.capability[low]);
        }

        private Score score(int model) {
            double value = rounded(value(fitted.capability[model]), HUNDREDTHS);
            if (model == low || model == high) {
                return new Score(value, value, value, null);
            }
            double reach = TWO_SIDED_95 * Math.sqrt(Math.max(variance(model), 0));
            return new Score(value, rounded(value - reach, HUNDREDTHS), rounded(value + reach, HUNDREDTHS), null);
        }

        /** Of the value on the scale: of the model against the two that fix it. */
        private double variance(int model) {
            double between = (fitted.capability[model] - fitted.capability[low])
                    / (fitted.capability[high] - fitted.capability[low]);
            int[] numbers = {model, low, high};
            double[] weights = {point, -point * (1 - between), -point * between};
            double sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                for (int j = 0; j < numbers.length; j++) {
                    sum += weights[i] * weights[j] * covariance(numbers[i], numbers[j]);
                }
            }
            return sum;
        }

        private double covariance(int one, int other) {
            double sum = one == other ? 1 / equations.ofModel[one] : 0;
            double[] first = equations.between[one];
            double[] second = equations.between[other];
            double part = 0;
            for (int row = 0; row < first.length; row++) {
                if (first[row] != 0) {
                    for (int column = 0; column < second.length; column++) {
                        part += first[row] * ofBoards.getEntry(row, column) * second[column];
                    }
                }
            }
            return sum + part / equations.ofModel[one] / equations.ofModel[other];
        }

        private CapabilityIndex.Curve curve(int board) {
            double slope = StrictMath.exp(fitted.slope[board]);
            return new CapabilityIndex.Curve(
                    seen.modelOf[board].length,
                    seen.links[board].name().toLowerCase(Locale.ROOT),
                    rounded(slope / point, THOUSANDTHS),
                    rounded(value(fitted.shift[board] / slope), HUNDREDTHS),
                    rounded(Math.sqrt(fitted.variance[board]), THOUSANDTHS));
        }

        private static double rounded(double value, double parts) {
            return Math.round(value * parts) / parts;
        }
    }

    /** The models, best first. */
    List<ModelId> ranking() {
        List<ModelId> ranking = new ArrayList<>(models.keySet());
        ranking.sort((one, other) -> {
            int byValue = Double.compare(valueOf(other), valueOf(one));
            return byValue != 0 ? byValue : one.compareTo(other);
        });
        return ranking;
    }

    private double valueOf(ModelId model) {
        Score score = models.get(model);
        return score == null ? Double.NEGATIVE_INFINITY : score.value();
    }
}
