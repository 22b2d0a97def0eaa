package dev.leapfrog.streams.ecosystem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import dev.leapfrog.events.output.CapabilityIndex.Ranked;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import dev.leapfrog.streams.index.IndexRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** When the index of capability is fitted, to what, and what is written of it. */
class IndexTest {
    static final String MATH = "tests/math/overall";
    static final String CODE = "tests/code/overall";
    private static final String TALK = "tests/talk/overall";
    private static final String ELSEWHERE = "others/board/overall";
    static final int MODELS = 12;
    private static final IndexRules RULES = rules(500, 50);

    static IndexRules rules(int rows, int listed) {
        return new IndexRules(
                Set.of(BoardId.parse(TALK)),
                List.of("tests", "epoch-price-performance"),
                Set.of(BoardId.parse("tests/except/overall")),
                List.of(new Anchor(ModelId.parse(id(3)), 120), new Anchor(ModelId.parse(id(9)), 150)),
                rows,
                4,
                listed);
    }

    /** Model {@code n} is worth {@code 120 + 5 * (n - 3)} points of the index. */
    static String id(int n) {
        return "lab" + n % 3 + "/m%02d".formatted(n);
    }

    private static Row row(int n, double slope, double difficulty) {
        return BoardScript.row(id(n), 100 / (1 + Math.exp(-slope * (n / 3.0 - 2 - difficulty))));
    }

    private static Row[] rows(double slope, double difficulty, int... without) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < MODELS; n++) {
            int number = n;
            if (Arrays.stream(without).noneMatch(one -> one == number)) {
                rows.add(row(n, slope, difficulty));
            }
        }
        return rows.toArray(Row[]::new);
    }

    private static MarketScript script() {
        return new MarketScript(RULES).on(Scale.PERCENT);
    }

    private static MarketScript twoBoards(MarketScript script) {
        return script.of(MATH).board("2025-01-02", rows(1, 0)).of(CODE).board("2025-01-02", rows(1.5, 0.5));
    }

    private static List<Instant> days(MarketScript script) {
        return script.indexes.stream().map(CapabilityIndex::publishedAt).toList();
    }

    private static Ranked ranked(CapabilityIndex index, String id) {
        return index.best().stream()
                .filter(one -> one.model().id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldBeFittedOnceAtTheEndOfADayOnWhichABoardPublished() {
        MarketScript script = twoBoards(script());
        assertThat(script.indexes).as("while the day goes on").isEmpty();

        script.endDays("2025-01-02", "2025-01-04")
                .of(MATH)
                .board("2025-01-05", rows(1, 0.1))
                .endDays("2025-01-05", "2025-01-06");

        assertThat(days(script))
                .containsExactly(Instant.parse("2025-01-03T00:00:00Z"), Instant.parse("2025-01-06T00:00:00Z"));
        CapabilityIndex first = script.indexes.getFirst();
        assertThat(first.provenance().source()).isEqualTo("calendar");
        assertThat(first.boards().keySet()).extracting(BoardId::toString).containsExactly(CODE, MATH);
        assertThat(first.models()).isEqualTo(MODELS);
        assertThat(first.anchors()).isEqualTo(RULES.anchors());
        assertThat(first.best())
                .extracting(one -> one.model().id().toString())
                .containsExactly(id(11), id(10), id(9), id(8), id(7), id(6), id(5), id(4), id(3), id(2), id(1), id(0));
        for (int n = 1; n < MODELS - 1; n++) {
            assertThat(ranked(first, id(n)).score().value())
                    .as("model %d", n)
                    .isCloseTo(120 + 5 * (n - 3), within(1.5));
        }
    }

    @Test
    void shouldBeFittedWhenABoardOfTheRulesPublishesAndForNoOther() {
        MarketScript script = twoBoards(script()).endDays("2025-01-02", "2025-01-02");

        for (String board : List.of(ELSEWHERE, "tests/except/overall", "epoch-price-performance/x/overall")) {
            script.of(board).board("2025-01-05", rows(1, 0)).endDays("2025-01-05", "2025-01-05");
            assertThat(script.indexes).as("after %s", board).hasSize(1);
        }
        script.of(TALK).on(Scale.ELO).board("2025-01-06", talk(0)).endDays("2025-01-06", "2025-01-06");

        assertThat(script.indexes).hasSize(2);
        assertThat(script.indexes.getLast().boards().keySet())
                .extracting(BoardId::toString)
                .containsExactly(CODE, MATH, TALK);
        assertThat(script.indexes.getLast().leftOut()).isEmpty();
    }

    private static Row[] talk(double moved) {
        Row[] rows = new Row[MODELS];
        for (int n = 0; n < MODELS; n++) {
            rows[n] = BoardScript.row(id(n), 1200 + 20 * n + moved * (n % 2), 5);
        }
        return rows;
    }

    @Test
    void shouldKeepARefitThatIsPendingAndTheLastFitOverARestart() {
        MarketScript undisturbed = twoBoards(script());
        MarketScript restarted = twoBoards(script());

        assertThat(undisturbed.indexes).isEmpty();
        restarted.restart().endDays("2025-01-02", "2025-01-02");
        undisturbed.endDays("2025-01-02", "2025-01-02");
        assertThat(restarted.indexes).hasSize(1).isEqualTo(undisturbed.indexes);

        for (MarketScript script : List.of(undisturbed, restarted)) {
            script.of(MATH).board("2025-01-07", rows(1.1, 0.2));
            if (script == restarted) {
                script.restart();
            }
            script.endDays("2025-01-07", "2025-01-07");
        }
        assertThat(restarted.indexes).hasSize(2).isEqualTo(undisturbed.indexes);

        restarted.restart().endDays("2025-01-08", "2025-01-08");
        assertThat(restarted.indexes).as("nothing is pending any more").hasSize(2);
    }

    @Test
    void shouldLeaveOutABoardWhosePublicationIsHalfWrittenUntilItsMarkerCame() {
        MarketScript script = twoBoards(script())
                .of("tests/third/overall")
                .board("2025-01-02", rows(0.8, -0.5))
                .endDays("2025-01-02", "2025-01-02")
                .of(MATH)
                .board("2025-01-03", rows(1.05, 0))
                .of(CODE)
                .rows("2025-01-03", rows(1.6, 0.4))
                .endDays("2025-01-03", "2025-01-03");

        assertThat(script.indexes).hasSize(2);
        assertThat(script.indexes.getLast().boards().keySet())
                .extracting(BoardId::toString)
                .containsExactly(MATH, "tests/third/overall");

        script.endDays("2025-01-04", "2025-01-04");
        assertThat(script.indexes).as("until the marker").hasSize(2);

        script.restart().marker().endDays("2025-01-05", "2025-01-05");
        assertThat(script.indexes).hasSize(3);
        assertThat(script.indexes.getLast().boards().keySet())
                .extracting(BoardId::toString)
                .containsExactly(CODE, MATH, "tests/third/overall");
    }

    @Test
    void shouldCountTwoModelsAsOneOnceTheyProveToBeOne() {
        BoardScript.Row other = BoardScript.row("other/eleven", 100 / (1 + Math.exp(-1.5 * (11 / 3.0 - 2.5))));
        List<Row> code = new ArrayList<>(List.of(rows(1.5, 0.5, 11)));
        code.add(other);
        MarketScript script = script().of(MATH)
                .board("2025-01-02", rows(1, 0))
                .of(CODE)
                .board("2025-01-02", code.toArray(Row[]::new))
                .endDays("2025-01-02", "2025-01-02");
        assertThat(script.indexes.getLast().best())
                .as("each on one board alone")
                .extracting(one -> one.model().id().toString())
                .doesNotContain(id(11), "other/eleven")
                .hasSize(MODELS - 1);

        script.merge("other/eleven", BoardScript.model(id(11)), "2025-01-03").endDays("2025-01-03", "2025-01-03");
        assertThat(script.indexes).as("no board published").hasSize(1);
        script.of(MATH).board("2025-01-04", rows(1, 0)).endDays("2025-01-04", "2025-01-04");

        CapabilityIndex merged = script.indexes.getLast();
        assertThat(merged.models()).isEqualTo(MODELS);
        assertThat(merged.best().getFirst().model().id()).hasToString(id(11));
        assertThat(merged.best().getFirst().boards()).isEqualTo(2);
        assertThat(merged.best().getFirst().score().value()).isCloseTo(160, within(3.0));
    }

    @Test
    void shouldPlaceAModelAnewThatTheLastFitKnewByAnotherName() {
        Row renamed = BoardScript.row("new/name", row(5, 1, 0).score().value());
        MarketScript script = twoBoards(script())
                .endDays("2025-01-02", "2025-01-02")
                .merge(id(5), renamed.model(), "2025-01-03")
                .of(MATH)
                .board("2025-01-04", with(rows(1, 0, 5), renamed))
                .endDays("2025-01-04", "2025-01-04");

        CapabilityIndex before = script.indexes.getFirst();
        CapabilityIndex after = script.indexes.getLast();
        assertThat(after.models()).isEqualTo(before.models());
        assertThat(ranked(after, "new/name").score().value())
                .isCloseTo(ranked(before, id(5)).score().value(), within(0.05));
        assertThat(ranked(after, "new/name").boards()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheBestModelsOfABoardAndNoSystem() {
        MarketScript script = new MarketScript(rules(10, 4)).on(Scale.PERCENT);
        List<Row> math = new ArrayList<>(List.of(rows(1, 0)));
        List<Row> code = new ArrayList<>(List.of(rows(1.5, 0.5)));
        Row agent = BoardScript.row(ModelId.system("agent").toString(), 99);
        math.add(agent);
        code.add(agent);

        script.of(MATH)
                .board("2025-01-02", math.toArray(Row[]::new))
                .of(CODE)
                .board("2025-01-02", code.toArray(Row[]::new))
                .endDays("2025-01-02", "2025-01-02");

        CapabilityIndex index = script.indexes.getLast();
        assertThat(index.models()).as("the ten best of each").isEqualTo(10);
        assertThat(index.best())
                .extracting(one -> one.model().id().toString() + " " + one.boards())
                .containsExactly(id(11) + " 2", id(10) + " 2", id(9) + " 2", id(8) + " 2");
    }

    @Test
    void shouldNameTheBoardsThatShareTooLittle() {
        MarketScript script = twoBoards(script())
                .of("tests/alone/overall")
                .board("2025-01-02", row(1, 1, 0), row(2, 1, 0), row(3, 1, 0))
                .endDays("2025-01-02", "2025-01-02");

        assertThat(script.indexes.getLast().leftOut())
                .extracting(BoardId::toString)
                .containsExactly("tests/alone/overall");
    }

    @Test
    void shouldWriteNothingUntilBoardsShareModelsWithBothReferences() {
        MarketScript script = script().of(MATH)
                .board("2025-01-02", rows(1, 0))
                .endDays("2025-01-02", "2025-01-02")
                .of(CODE)
                .board("2025-01-03", rows(1.5, 0.5, 9))
                .endDays("2025-01-03", "2025-01-03");
        assertThat(script.indexes).isEmpty();
        assertThat(script.gaps).isEmpty();

        script.of(CODE).board("2025-01-04", rows(1.5, 0.5)).endDays("2025-01-04", "2025-01-04");

        assertThat(days(script)).containsExactly(Instant.parse("2025-01-05T00:00:00Z"));
    }

    @Test
    void shouldMeasureGapsAndLagsOnTheIndex() {
        MarketScript script = script();
        for (String board : List.of(MATH, CODE)) {
            List<Row> rows = new ArrayList<>();
            for (int n = 0; n < MODELS; n++) {
                Row row = row(n, board.equals(MATH) ? 1 : 1.5, 0).released("2024-%02d-01".formatted(n + 1));
                boolean open = n == 8;
                rows.add(open ? row.openness(Openness.OPEN_WEIGHTS).country("CN") : row);
            }
            script.of(board).board("2025-01-02", rows.toArray(Row[]::new));
        }
        script.endDays("2025-01-02", "2025-01-02");

        GapState closedOpen = gap(script, "closed-open");
        assertThat(closedOpen.board()).isEqualTo(CapabilityIndex.BOARD);
        assertThat(closedOpen.publishedAt()).isEqualTo("2025-01-03T00:00:00Z");
        assertThat(closedOpen.points()).isCloseTo(15, within(1.5));
        assertThat(closedOpen.distance().winRate()).as("no odds on an index").isNull();
        assertThat(closedOpen.lag().lagDays())
                .as("m09 was as good, a month later")
                .isEqualTo(-30);
        assertThat(closedOpen.lag().lagBasis()).isEqualTo(DateBasis.STATED);
        assertThat(gap(script, "US-CN").points()).isEqualTo(closedOpen.points());
        assertThat(gap(script, "open:US-open:CN").missing())
                .as("no open model of the US")
                .hasSize(1);
    }

    @Test
    void shouldDateAModelByItsFirstListingOnAnyBoard() {
        Row late = BoardScript.row(id(8), 80).openness(Openness.OPEN_WEIGHTS);
        MarketScript script = script().of(MATH)
                .board("2025-01-02", rows(1, 0, 8, 11))
                .of(CODE)
                .board("2025-01-02", rows(1.5, 0.5, 8, 11))
                .board("2025-02-01", with(rows(1.5, 0.5, 8), late))
                .of(MATH)
                .board("2025-03-03", with(rows(1, 0, 8), late))
                .endDays("2025-03-03", "2025-03-03");

        GapState gap = gap(script, "closed-open");
        assertThat(gap.lag().lagBasis()).isEqualTo(DateBasis.LISTING);
        assertThat(gap.lag().lagDays()).as("both came on the first of February").isEqualTo(0);
        assertThat(gap.lag().behindDays()).isEqualTo(31);
    }

    private static Row[] with(Row[] rows, Row more) {
        List<Row> all = new ArrayList<>(List.of(rows));
        all.add(more);
        return all.toArray(Row[]::new);
    }

    private static GapState gap(MarketScript script, String pair) {
        return script.gaps.stream()
                .filter(gap -> gap.pair().equals(pair))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
