package dev.leapfrog.streams.index;

import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.ModelId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Where a fit starts: at the last one's values, and elsewhere near enough to go on from. */
class StartingPointTest {
    private static final BoardId MATH = BoardId.parse("tests/math/overall");
    private static final BoardId RATING = BoardId.parse("tests/rating/overall");
    private static final BoardId OTHER = BoardId.parse("tests/other/overall");
    private static final int MODELS = 9;

    private final SortedMap<BoardId, ScoreTable.Board> boards = new TreeMap<>();

    private static ModelId model(int n) {
        return ModelId.parse("lab/m" + n);
    }

    private static double capability(int n) {
        return (n - 4) / 4.0;
    }

    private void percent(BoardId board, double slope, double shift) {
        SortedMap<ModelId, Double> scores = new TreeMap<>();
        for (int n = 0; n < MODELS; n++) {
            scores.put(model(n), 100 / (1 + Math.exp(-(slope * capability(n) - shift))));
        }
        boards.put(board, new ScoreTable.Board(Scale.PERCENT, scores));
    }

    private void rating() {
        SortedMap<ModelId, Double> scores = new TreeMap<>();
        for (int n = 0; n < MODELS; n++) {
            scores.put(model(n), 1200 + 100 * capability(n));
        }
        boards.put(RATING, new ScoreTable.Board(Scale.ELO, scores));
    }

    private Observations seen() {
        return new Observations(new ScoreTable(boards));
    }

    /** A fit that has all models but the last, and the boards that are named. */
    private static LastFit last(SortedMap<BoardId, LastFit.Board> boards) {
        SortedMap<ModelId, Double> models = new TreeMap<>();
        for (int n = 0; n < MODELS - 1; n++) {
            models.put(model(n), capability(n));
        }
        return new LastFit(models, boards);
    }

    private static SortedMap<BoardId, LastFit.Board> curve(BoardId board, Link link, double slope, double shift) {
        SortedMap<BoardId, LastFit.Board> curves = new TreeMap<>();
        curves.put(board, new LastFit.Board(link, slope, shift));
        return curves;
    }

    @Test
    void shouldFindTheOrderAndTheDistancesOfModelsFromNothing() {
        percent(MATH, 1.5, 0.5);
        percent(OTHER, 0.8, -0.3);
        rating();

        Parameters start = StartingPoint.of(seen(), null);

        double mean = 0;
        double squares = 0;
        for (int n = 0; n < MODELS; n++) {
            mean += start.capability[n] / MODELS;
            squares += start.capability[n] * start.capability[n] / MODELS;
        }
        assertThat(mean).isCloseTo(0, within(1e-9));
        assertThat(Math.sqrt(squares)).as("deviation").isCloseTo(0.5, within(1e-9));
        double unit = start.capability[8] - start.capability[4];
        for (int n = 0; n < MODELS; n++) {
            assertThat(start.capability[n] / unit).as("model %d", n).isCloseTo(capability(n), within(0.01));
        }
    }

    /** On the line of each board, where scores lie on one: {@code slope * c - shift}. */
    @Test
    void shouldFindTheCurvesOfBoardsFromNothing() {
        percent(MATH, 1.5, 0.5);
        percent(OTHER, 0.8, -0.3);
        Observations seen = seen();

        Parameters start = StartingPoint.of(seen, null);

        for (int board = 0; board < 2; board++) {
            for (int n = 0; n < MODELS; n++) {
                assertThat(seen.links[board].value(start.line(n, board)))
                        .as("model %d on board %d", n, board)
                        .isCloseTo(seen.scores[board][n], within(0.01));
            }
        }
    }

    @Test
    void shouldGoOnFromTheLastFitAndPlaceNewModelsByItsBoards() {
        percent(MATH, 1.5, 0.5);
        percent(OTHER, 0.8, -0.3);
        Parameters start = StartingPoint.of(seen(), last(curve(MATH, Link.LOGISTIC, 1.5, 0.5)));

        for (int n = 0; n < MODELS - 1; n++) {
            assertThat(start.capability[n]).as("model %d", n).isEqualTo(capability(n));
        }
        assertThat(start.slope[0]).isEqualTo(StrictMath.log(1.5));
        assertThat(start.shift[0]).isEqualTo(0.5);
        assertThat(start.capability[MODELS - 1])
                .as("a new model, by the board that is known and the prior")
                .isCloseTo(capability(MODELS - 1) * 1.5 * 1.5 / (1.5 * 1.5 + 1), within(1e-9));
        double off = start.capability[MODELS - 1] - capability(MODELS - 1);
        assertThat(Math.exp(start.slope[1])).as("a new board, by all models").isCloseTo(0.8, within(0.3));
        assertThat(off).isNegative();
    }

    /** The straight line through models and scores, by least squares. */
    @Test
    void shouldPlaceANewBoardByItsModels() {
        percent(MATH, 1.5, 0.5);
        percent(OTHER, 0.8, -0.3);
        SortedMap<ModelId, Double> models = new TreeMap<>();
        for (int n = 0; n < MODELS; n++) {
            models.put(model(n), capability(n));
        }

        Parameters start = StartingPoint.of(seen(), new LastFit(models, curve(MATH, Link.LOGISTIC, 1.5, 0.5)));

        assertThat(Math.exp(start.slope[1])).isCloseTo(0.8, within(1e-9));
        assertThat(start.shift[1]).isCloseTo(-0.3, within(1e-9));
    }

    @Test
    void shouldPlaceABoardAnewWhoseScoresAreOfAnotherKind() {
        percent(MATH, 1.5, 0.5);
        rating();
        SortedMap<BoardId, LastFit.Board> curves = curve(MATH, Link.LOGISTIC, 1.5, 0.5);
        curves.put(RATING, new LastFit.Board(Link.LOGARITHMIC, 7, 7));

        Parameters start = StartingPoint.of(seen(), last(curves));

        assertThat(start.shift[1]).as("its mean is that of the models").isCloseTo(0, within(0.2));
        assertThat(Math.exp(start.slope[1])).isBetween(1.0, 2.5);
    }

    @Test
    void shouldBeginAnewWhenTheLastFitKnowsNoneOfTheBoards() {
        percent(MATH, 1.5, 0.5);
        percent(OTHER, 0.8, -0.3);
        Observations seen = seen();

        Parameters start = StartingPoint.of(seen, last(curve(RATING, Link.LINEAR, 1, 0)));

        assertThat(start.capability).isEqualTo(StartingPoint.of(seen, null).capability);
        assertThat(start.slope).isEqualTo(StartingPoint.of(seen, null).slope);
    }

    @Test
    void shouldGiveABoardThatTurnsModelsRoundTheSmallestSlope() {
        percent(MATH, 1.5, 0.5);
        percent(OTHER, 1.2, 0.2);
        BoardId turned = BoardId.parse("tests/turned/overall");
        percent(turned, -1, 0);

        Parameters start = StartingPoint.of(seen(), null);

        assertThat(Math.exp(start.slope[2])).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void shouldNotGoFartherThanNearTheEndsForScoresAtThem() {
        SortedMap<ModelId, Double> scores = new TreeMap<>();
        scores.put(model(0), 0.0);
        scores.put(model(1), 100.0);
        boards.put(MATH, new ScoreTable.Board(Scale.PERCENT, scores));
        SortedMap<ModelId, Double> models = new TreeMap<>();
        models.put(model(0), -1.0);
        models.put(model(1), 1.0);
        percent(OTHER, 1, 0);

        Parameters start = StartingPoint.of(seen(), new LastFit(models, curve(OTHER, Link.LOGISTIC, 1, 0)));

        assertThat(Math.exp(start.slope[0])).as("log odds of 98 %").isCloseTo(Math.log(49), within(1e-9));
    }
}
