package dev.leapfrog.streams.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FittedIndexTest {
    private static final int SHARED = 5;
    private static final List<Anchor> ANCHORS =
            List.of(new Anchor(model(5), 120), new Anchor(model(10), 130), new Anchor(model(30), 150));
    private static final BoardId MATH = BoardId.parse("tests/math/overall");
    private static final BoardId CODE = BoardId.parse("tests/code/overall");
    private static final BoardId RATING = BoardId.parse("arena/text/overall");
    private static final BoardId HOURS = BoardId.parse("tests/hours/overall");
    private static final BoardId ALONE = BoardId.parse("other/board/overall");

    /** Model {@code n} has a capability of {@code n / 10 - 2}, so that it is worth {@code 120 + n} points. */
    private static ScoreTable table(long seed, double noise) {
        return table(scores(seed, noise));
    }

    private static Map<BoardId, Map<ModelId, Double>> scores(long seed, double noise) {
        Random random = new Random(seed);
        Map<BoardId, Map<ModelId, Double>> scores = new LinkedHashMap<>();
        for (int n = 0; n < 40; n++) {
            double capability = n / 10.0 - 2;
            put(scores, MATH, n, 100 / (1 + Math.exp(-(1.5 * capability))), noise, random);
            if (n % 2 == 0) {
                put(scores, RATING, n, 1200 + 150 * capability, noise * 5, random);
            }
            if (n % 3 != 0) {
                put(scores, CODE, n, 100 / (1 + Math.exp(-(1.2 * capability - 1))), noise, random);
            }
            if (n > 15) {
                put(scores, HOURS, n, Math.exp(3 * capability), 0, random);
            }
        }
        return scores;
    }

    private static void put(
            Map<BoardId, Map<ModelId, Double>> scores,
            BoardId board,
            int n,
            double score,
            double noise,
            Random random) {
        scores.computeIfAbsent(board, added -> new LinkedHashMap<>())
                .put(model(n), score + noise * random.nextGaussian());
    }

    private static ScoreTable table(Map<BoardId, Map<ModelId, Double>> scores) {
        SortedMap<BoardId, ScoreTable.Board> boards = new TreeMap<>();
        scores.forEach((id, rows) -> boards.put(id, new ScoreTable.Board(scale(id), new TreeMap<>(rows))));
        return new ScoreTable(boards);
    }

    private static Scale scale(BoardId board) {
        return board.equals(RATING) ? Scale.ELO : board.equals(HOURS) ? Scale.INDEX : Scale.PERCENT;
    }

    private static ModelId model(int n) {
        return ModelId.parse("lab/model-%02d".formatted(n));
    }

    private static FittedIndex fit(ScoreTable table) {
        return fit(table, null);
    }

    private static FittedIndex fit(ScoreTable table, @Nullable LastFit last) {
        return requireNonNull(FittedIndex.of(table, ANCHORS, SHARED, last));
    }

    private static double value(FittedIndex index, int n) {
        return requireNonNull(index.models().get(model(n))).value();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100})
    void shouldFitABoardThatNobodySolvesOrEverybody(double score) {
        Map<BoardId, Map<ModelId, Double>> scores = scores(1, 0);
        Map<ModelId, Double> same = new LinkedHashMap<>();
        for (int n = 5; n < 35; n++) {
            same.put(model(n), score);
        }
        scores.put(BoardId.parse("test/flat/overall"), same);

        FittedIndex index = fit(table(scores));

        assertThat(value(index, 10)).isEqualTo(130);
        assertThat(value(index, 20)).as("as without that board").isCloseTo(140, within(1.0));
    }

    @Test
    void shouldPutModelsOnTheScaleThatTheyWereMadeOn() {
        FittedIndex index = fit(table(1, 0));

        assertThat(index.anchors()).extracting(Anchor::value).containsExactly(130.0, 150.0);
        assertThat(value(index, 10)).isEqualTo(130);
        assertThat(value(index, 30)).isEqualTo(150);
        index.models().forEach((model, score) -> {
            int n = Integer.parseInt(model.name().substring("model-".length()));
            if (n > 2 && n < 38) {
                assertThat(score.value()).as("model %d", n).isCloseTo(120 + n, within(1.0));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldHaveIntervalsThatMostlyHoldTheTruth(long seed) {
        FittedIndex index = fit(table(seed, 5));

        long inside = index.models().entrySet().stream()
                .filter(one -> {
                    int truth = 120 + Integer.parseInt(one.getKey().name().substring("model-".length()));
                    return requireNonNull(one.getValue().low()) <= truth
                            && truth <= requireNonNull(one.getValue().high());
                })
                .count();
        assertThat(inside * 100 / index.models().size())
                .as("percent inside of 95 % intervals")
                .isGreaterThan(80);
    }

    @Test
    void shouldGiveReferenceModelsNoInterval() {
        Score anchor = requireNonNull(fit(table(1, 5)).models().get(model(10)));

        assertThat(anchor.low()).isEqualTo(130);
        assertThat(anchor.high()).isEqualTo(130);
    }

    /** Where the sum of squares is least, moving any value either way makes it larger. */
    @Test
    void shouldStandWhereNothingIsBetter() {
        Observations seen = new Observations(table(7, 5).shared(SHARED));
        LogisticFit fit = new LogisticFit(seen, StartingPoint.of(seen, null)).run();

        assertThat(fit.converged()).isTrue();
        double least = fit.loss(fit.parameters());
        for (int i = 0; i < seen.models.size(); i++) {
            for (double move : new double[] {-0.01, 0.01}) {
                Parameters moved = fit.parameters().copy();
                moved.capability[i] += move;
                assertThat(fit.loss(moved)).isGreaterThan(least);
            }
        }
        for (int i = 0; i < seen.boards.size(); i++) {
            for (double move : new double[] {-0.01, 0.01}) {
                Parameters slope = fit.parameters().copy();
                slope.slope[i] += move;
                assertThat(fit.loss(slope)).isGreaterThan(least);
                Parameters shift = fit.parameters().copy();
                shift.shift[i] += move;
                assertThat(fit.loss(shift)).isGreaterThan(least);
            }
        }
    }

    @Test
    void shouldNotBeChangedByABoardThatSharesNothing() {
        ScoreTable table = table(3, 5);
        SortedMap<BoardId, ScoreTable.Board> more = new TreeMap<>(table.boards());
        SortedMap<ModelId, Double> strangers = new TreeMap<>();
        for (int n = 0; n < 100; n++) {
            strangers.put(ModelId.parse("stranger/model-" + n), n / 2.0);
        }
        more.put(ALONE, new ScoreTable.Board(Scale.PERCENT, strangers));

        assertThat(fit(new ScoreTable(more))).isEqualTo(fit(table));

        more.put(BoardId.parse("other/second/overall"), new ScoreTable.Board(Scale.PERCENT, strangers));

        assertThat(fit(new ScoreTable(more)))
                .as("two that share with each other alone")
                .isEqualTo(fit(table));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldPutAModelFirstThatWinsEverywhere(long seed) {
        Random random = new Random(seed);
        ModelId best = ModelId.parse("lab/best");
        Map<BoardId, Map<ModelId, Double>> scores = new LinkedHashMap<>();
        for (BoardId board : List.of(MATH, CODE, RATING)) {
            Map<ModelId, Double> rows = new LinkedHashMap<>();
            double highest = 0;
            for (int n = 0; n < 35; n++) {
                double score = 20 + n + 15 * random.nextGaussian();
                double shown = Math.clamp(score, 1, 90) * (board.equals(RATING) ? 15 : 1);
                rows.put(model(n), shown);
                highest = Math.max(highest, shown);
            }
            rows.put(best, highest + 0.5);
            scores.put(board, rows);
        }

        FittedIndex index = requireNonNull(
                FittedIndex.of(table(scores), List.of(new Anchor(model(0), 100), new Anchor(best, 150)), SHARED, null));
        assertThat(index.ranking().getFirst()).isEqualTo(best);
    }

    @Test
    void shouldComeToTheSameFromWhereTheLastFitStood() {
        FittedIndex first = fit(table(3, 5));
        FittedIndex cold = fit(table(4, 5));

        FittedIndex warm = fit(table(4, 5), first.fit());

        cold.models()
                .forEach((model, score) -> assertThat(
                                requireNonNull(warm.models().get(model)).value())
                        .isCloseTo(score.value(), within(0.02)));
    }

    /** A point of capability is ten of the index, which has 140 where capability is 0. */
    @Test
    void shouldSayWhatABoardsScoresSayInPointsOfTheIndex() {
        FittedIndex index = fit(table(1, 0));

        CapabilityIndex.Curve math = requireNonNull(index.boards().get(MATH));
        assertThat(math.models()).as("all but those that are there alone").isEqualTo(37);
        assertThat(math.slope()).isCloseTo(0.15, within(0.005));
        assertThat(math.difficulty()).isCloseTo(140, within(0.5));
        assertThat(math.noise())
                .as("that of the fifty usual scores alone")
                .isCloseTo(0.05 * Math.sqrt(50.0 / (50 + 37)), within(0.001));
        CapabilityIndex.Curve code = requireNonNull(index.boards().get(CODE));
        assertThat(code.slope()).isCloseTo(0.12, within(0.005));
        assertThat(code.difficulty()).isCloseTo(140 + 10 / 1.2, within(0.5));
    }

    @Test
    void shouldKeepWhereEveryModelAndBoardStandsForTheNextFit() {
        FittedIndex index = fit(table(1, 0));

        assertThat(index.fit().models().keySet()).isEqualTo(index.models().keySet());
        assertThat(index.fit().boards().keySet()).isEqualTo(index.boards().keySet());
        Observations seen = new Observations(table(1, 0).shared(SHARED));
        Parameters start = StartingPoint.of(seen, index.fit());
        for (int model = 0; model < seen.models.size(); model++) {
            assertThat(start.capability[model])
                    .isEqualTo(requireNonNull(index.fit().models().get(seen.models.get(model))));
        }
        LogisticFit next = new LogisticFit(seen, start).run();
        assertThat(next.parameters().capability).containsExactly(start.capability, within(1e-5));
    }

    @Test
    void shouldTakeEarlierReferenceModelsWhileTheLatestIsNotThere() {
        SortedMap<BoardId, ScoreTable.Board> early = new TreeMap<>();
        table(1, 0).boards().forEach((id, board) -> {
            SortedMap<ModelId, Double> rows = new TreeMap<>(board.scores());
            rows.keySet().removeIf(model -> model.compareTo(model(25)) > 0);
            early.put(id, new ScoreTable.Board(board.scale(), rows));
        });

        FittedIndex index = fit(new ScoreTable(early));

        assertThat(index.anchors()).extracting(Anchor::value).containsExactly(120.0, 130.0);
        assertThat(value(index, 5)).isEqualTo(120);
    }

    @Test
    void shouldHaveNoScaleWithoutTwoReferenceModels() {
        assertThat(FittedIndex.of(table(1, 0), List.of(new Anchor(model(30), 150)), SHARED, null))
                .isNull();
        assertThat(FittedIndex.of(new ScoreTable(new TreeMap<>()), ANCHORS, SHARED, null))
                .isNull();
    }

    @Test
    void shouldTakeModelsOfTwoBoardsAndBoardsOfEnoughModels() {
        ScoreTable table = table(1, 0);

        FittedIndex index = fit(table);

        assertThat(index.models()).as("on one board alone: 3, 9 and 15").doesNotContainKey(model(3));
        assertThat(requireNonNull(index.boards().get(HOURS)).link()).isEqualTo("logarithmic");
        assertThat(requireNonNull(index.boards().get(RATING)).link()).isEqualTo("linear");
        assertThat(requireNonNull(index.boards().get(MATH)).link()).isEqualTo("logistic");
        assertThat(requireNonNull(FittedIndex.of(table, ANCHORS, 21, null)).boards())
                .as("ratings are of twenty models")
                .doesNotContainKey(RATING);
    }
}
