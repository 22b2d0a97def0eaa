package dev.leapfrog.streams.gap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Gaps between segments, on lists made for them. */
class GapTest {
    private static Row closed(double score) {
        return row("a/closed", score, 4);
    }

    private static Row open(double score) {
        return row("b/open", score, 4).openness(Openness.OPEN_WEIGHTS).country("CN");
    }

    @Test
    void shouldMeasurePointsPercentAndWinRate() {
        GapState gap = new BoardScript()
                .publish("2025-02-04", closed(1384), open(1361))
                .gap("closed-open");

        assertThat(gap.points()).isEqualTo(23);
        assertThat(gap.distance().percent()).isCloseTo(1.69, within(0.005));
        assertThat(gap.distance().winRate()).isCloseTo(0.533, within(0.001));
        assertThat(gap.leaders().tied()).isFalse();
    }

    @Test
    void shouldSayWhichSideIsUnknown() {
        GapState gap = new BoardScript()
                .publish("2025-02-04", row("a/x", 1300).openness(Openness.UNKNOWN))
                .gap("closed-open");

        assertThat(gap.points()).isNull();
        assertThat(gap.missing()).containsExactly(Segment.CLOSED, Segment.OPEN);
    }

    /** GLM-5 stood without a licence on a board: the gap was told as 59 points, and was 54. */
    @Test
    void shouldBoundAGapByAModelOfWhichItIsNotKnownWhetherItCounts() {
        Row unlicensed = row("zhipu/glm-5", 1450, 4).openness(Openness.UNKNOWN).country("CN");
        GapState gap = new BoardScript()
                .publish("2026-02-20", closed(1504), open(1445), unlicensed)
                .gap("closed-open");

        assertThat(gap.points()).isEqualTo(59);
        assertThat(gap.distance().pointsFrom()).isEqualTo(54);
        assertThat(gap.distance().pointsTo()).isEqualTo(59);
        assertThat(gap.leaders().unknownAbove())
                .singleElement()
                .satisfies(above -> assertThat(above.model().id()).hasToString("zhipu/glm-5"));
    }

    @Test
    void shouldBoundAGapOnBothSides() {
        Row above = row("c/nobody-knows", 1520, 4).openness(Openness.UNKNOWN);
        GapState gap = new BoardScript()
                .publish("2026-02-20", closed(1504), open(1445), above)
                .gap("closed-open");

        assertThat(gap.distance().pointsFrom()).isEqualTo(1504 - 1520);
        assertThat(gap.distance().pointsTo()).isEqualTo(1520 - 1445);
    }

    @Test
    void shouldTellAGapThatRestsOnTheUnknownAsProvisionalUntilItIsKnown() {
        Row unknown = row("c/glm", 1215, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .restartingAtRandom(5)
                .publish("2024-01-01", closed(1230), open(1212))
                .publish("2024-01-02", closed(1240), open(1212), unknown);
        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "closed-open".equals(alert.about().segment()))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.status()).isEqualTo(Alert.Status.PROVISIONAL);
                    assertThat(alert.severity()).isEqualTo(Alert.Severity.INFO);
                    assertThat(alert.headline())
                            .endsWith(
                                    "; it is not known whether GLM counts, so the gap is between 25 points and 28 points");
                    assertThat(alert.statement().metrics())
                            .containsEntry("pointsFrom", 25.0)
                            .containsEntry("pointsTo", 28.0);
                });

        board.changeModel(
                        unknown.model(), unknown.openness(Openness.OPEN_WEIGHTS).model(), "2024-01-03")
                .publish("2024-01-04", closed(1240), open(1212), unknown.openness(Openness.OPEN_WEIGHTS));

        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "closed-open".equals(alert.about().segment()))
                .extracting(Alert::status)
                .containsExactly(Alert.Status.PROVISIONAL, Alert.Status.RETRACTED);
        assertThat(board.ofLeadsAndGaps().getLast().headline())
                .startsWith("Not confirmed, now that it is known which models count: ");
    }

    @Test
    void shouldConfirmAGapWhenWhatWasUnknownDoesNotCount() {
        Row unknown = row("c/glm", 1215, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1230), open(1212))
                .publish("2024-01-02", closed(1240), open(1212), unknown)
                .publish("2024-01-03", closed(1241), open(1212), unknown)
                .changeModel(unknown.model(), unknown.openness(Openness.CLOSED).model(), "2024-01-03")
                .publish("2024-01-04", closed(1241), open(1212), unknown.openness(Openness.CLOSED));

        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> "closed-open".equals(alert.about().segment()))
                .satisfiesExactly(told -> assertThat(told.status()).isEqualTo(Alert.Status.PROVISIONAL), told -> {
                    assertThat(told.status()).isEqualTo(Alert.Status.CONFIRMED);
                    assertThat(told.happening())
                            .isEqualTo(board.ofLeadsAndGaps().stream()
                                    .filter(alert ->
                                            "closed-open".equals(alert.about().segment()))
                                    .findFirst()
                                    .orElseThrow()
                                    .happening());
                });
    }

    /** Each of several that were told is judged for itself: the gap stands below both steps. */
    @Test
    void shouldConfirmAllThatHoldOfSeveralThatWereProvisional() {
        Row unknown = row("c/glm", 1235, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .restartingAtRandom(7)
                .publish("2024-01-01", closed(1260), open(1200))
                .publish("2024-01-02", closed(1260), open(1215), unknown)
                .publish("2024-01-03", closed(1260), open(1238), unknown)
                .publish("2024-01-04", closed(1260), open(1252), unknown)
                .publish("2024-01-05", closed(1260), open(1246), unknown);

        assertThat(statuses(board))
                .containsExactly(
                        "2024-01-02 PROVISIONAL 50.0",
                        "2024-01-03 CONFIRMED 50.0",
                        "2024-01-03 FINAL 25.0",
                        "2024-01-04 FINAL 10.0",
                        "2024-01-05 FINAL 10.0");
    }

    @Test
    void shouldTakeBackOnlyThoseThatDoNotHoldOfSeveralThatWereProvisional() {
        Row unknown = row("c/glm", 1256, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1260), open(1200))
                .publish("2024-01-02", closed(1260), open(1215), unknown)
                .publish("2024-01-03", closed(1260), open(1238), unknown)
                .publish("2024-01-04", closed(1260), open(1252), unknown)
                .publish("2024-01-05", closed(1280), open(1258), unknown);

        assertThat(statuses(board))
                .containsExactly(
                        "2024-01-02 PROVISIONAL 50.0",
                        "2024-01-03 PROVISIONAL 25.0",
                        "2024-01-04 PROVISIONAL 10.0",
                        "2024-01-05 CONFIRMED 50.0",
                        "2024-01-05 CONFIRMED 25.0",
                        "2024-01-05 RETRACTED 10.0");
    }

    @Test
    void shouldTakeBackWhatWasProvisionalWhenTheScaleBreaks() {
        Row[] before = new Row[12];
        Row[] after = new Row[12];
        for (int i = 0; i < before.length; i++) {
            before[i] = row("a/m" + i, 1000 + i * 10, 4);
            after[i] = row("a/m" + i, 1200 + i * 10, 4);
        }
        Row unknown = row("c/glm", 1095, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .restartingAtRandom(3)
                .publish("2024-01-01", with(before, open(1030)))
                .publish("2024-01-02", with(with(before, open(1062)), unknown))
                .publish("2024-01-03", with(after, open(1250)))
                .publish("2024-01-04", with(after, open(1251)));

        assertThat(statuses(board)).containsExactly("2024-01-02 PROVISIONAL 50.0", "2024-01-03 RETRACTED 50.0");
        Alert retracted = board.ofLeadsAndGaps().stream()
                .filter(alert -> alert.status() == Alert.Status.RETRACTED)
                .findFirst()
                .orElseThrow();
        assertThat(retracted.headline())
                .isEqualTo("Not settled before the scale of LMArena text changed: Open 48 points behind M11");
        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> alert.happening().equals(retracted.happening()))
                .hasSize(2);
    }

    @Test
    void shouldTakeBackWhatWasProvisionalWhenTheScaleBreaksAndASegmentIsGone() {
        Row[] before = new Row[12];
        Row[] after = new Row[12];
        for (int i = 0; i < before.length; i++) {
            before[i] = row("a/m" + i, 1000 + i * 10, 4);
            after[i] = row("a/m" + i, 1200 + i * 10, 4);
        }
        Row unknown = row("c/glm", 1095, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", with(before, open(1030)))
                .publish("2024-01-02", with(with(before, open(1062)), unknown))
                .publish("2024-01-03", after);

        assertThat(statuses(board)).containsExactly("2024-01-02 PROVISIONAL 50.0", "2024-01-03 RETRACTED 50.0");
    }

    @Test
    void shouldNotTellThatAnotherSourceShowsAnotherGap() {
        Row[] closed = new Row[12];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = row("a/m" + i, 1150 + i * 10, 4);
        }
        BoardScript board = new BoardScript()
                .publish("2024-01-01", with(closed, open(1200)))
                .publish("lmarena_history", "2024-01-20", true, Mode.BACKFILL, with(closed, open(1255)))
                .endDays("2024-01-20", "2024-02-05")
                .publish("lmarena_history", "2024-02-10", true, Mode.BACKFILL, with(closed, open(1254)));
        assertThat(board.gap("closed-open").points()).isEqualTo(6);
        assertThat(statuses(board)).isEmpty();

        board.publish("lmarena_history", "2024-02-11", true, Mode.BACKFILL, with(closed, open(1247)));

        assertThat(statuses(board)).containsExactly("2024-02-11 FINAL 10.0");
    }

    @Test
    void shouldSettleWhatWasProvisionalWhenAnotherSourceIsFollowed() {
        Row[] closed = new Row[12];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = row("a/m" + i, 1150 + i * 10, 4);
        }
        Row unknown = row("c/glm", 1232, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .restartingAtRandom(3)
                .publish("2024-01-01", with(closed, open(1200)))
                .publish("2024-01-02", with(with(closed, open(1230)), unknown))
                .publish("lmarena_history", "2024-01-20", true, Mode.BACKFILL, with(closed, open(1231)))
                .endDays("2024-01-20", "2024-02-05");

        assertThat(statuses(board)).containsExactly("2024-01-02 PROVISIONAL 50.0", "2024-01-20 CONFIRMED 50.0");
    }

    @Test
    void shouldTakeBackWhatWasProvisionalWhenAnotherScaleIsFollowed() {
        Row unknown = row("c/glm", 1232, 4).openness(Openness.UNKNOWN).country("CN");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1260), open(1200))
                .publish("2024-01-02", closed(1260), open(1230), unknown)
                .publish("lmarena_history", "2024-01-20", true, Mode.BACKFILL, closed(1262), open(1231))
                .endDays("2024-01-20", "2024-02-05");

        assertThat(statuses(board)).containsExactly("2024-01-02 PROVISIONAL 50.0", "2024-01-20 RETRACTED 50.0");
        assertThat(board.ofLeadsAndGaps().getLast().headline())
                .startsWith("Not settled before LMArena text was followed through another source: ");
    }

    private static List<String> statuses(BoardScript board) {
        return board.ofLeadsAndGaps().stream()
                .filter(alert -> "closed-open".equals(alert.about().segment()))
                .map(alert -> LocalDate.ofInstant(alert.occurredAt(), ZoneOffset.UTC) + " " + alert.status() + " "
                        + Objects.requireNonNull(alert.statement().before()).get("step"))
                .toList();
    }

    @Test
    void shouldCrossAStepOnlyBeyondTheHysteresis() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1230), open(1200))
                .publish("2024-01-02", closed(1224), open(1200))
                .publish("2024-01-03", closed(1223), open(1200))
                .publish("2024-01-04", closed(1226), open(1200))
                .publish("2024-01-05", closed(1227), open(1200));

        assertThat(board.told(new Segment("closed-open")))
                .containsExactly("2024-01-03 closed-open GAP_CROSSED 23.0", "2024-01-05 closed-open GAP_CROSSED 27.0");
    }

    @Test
    void shouldTellAReversalOnceAndAsMajorOnlyBeyondATie() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1205), open(1200))
                .publish("2024-01-02", closed(1205), open(1206))
                .publish("2024-01-03", closed(1205), open(1207))
                .publish("2024-01-04", closed(1205), open(1230));

        assertThat(board.told(Alert.Kind.GAP_REVERSED))
                .containsExactly(
                        "2024-01-03 closed-open GAP_REVERSED -2.0",
                        "2024-01-03 US-CN GAP_REVERSED -2.0",
                        "2024-01-03 closed:US-open:CN GAP_REVERSED -2.0");
        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> alert.kind() == Alert.Kind.GAP_REVERSED)
                .allMatch(alert -> alert.severity() == Alert.Severity.NOTICE);
        assertThat(board.gap("closed-open").points()).isEqualTo(-25);
    }

    @Test
    void shouldTellARecordOnlyWithHalfAYearAndTwentyPublicationsBehindIt() {
        BoardScript board = new BoardScript();
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 30; i++) {
            board.publish(day.plusDays(i * 10L).toString(), closed(1290 - i), open(1200));
        }

        assertThat(board.told(Alert.Kind.GAP_RECORD))
                .filteredOn(line -> line.contains("closed-open"))
                .first()
                .asString()
                .startsWith(day.plusDays(200).toString());
    }

    @Test
    void shouldTellTheNextRecordOnlyWhenItBeatsTheLastTold() {
        BoardScript board = new BoardScript();
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 25; i++) {
            board.publish(day.plusDays(i * 10L).toString(), closed(1290 + i % 2), open(1200));
        }
        board.publish("2024-10-01", closed(1288), open(1200))
                .publish("2024-10-02", closed(1287), open(1200))
                .publish("2024-10-03", closed(1286), open(1200));

        assertThat(board.told(Alert.Kind.GAP_RECORD))
                .filteredOn(line -> line.contains(" closed-open "))
                .containsExactly("2024-10-01 closed-open GAP_RECORD 88.0", "2024-10-03 closed-open GAP_RECORD 86.0");
    }

    @Test
    void shouldMeasureTheLagFromTheEarliestModelAsGood() {
        GapState gap = new BoardScript()
                .publish(
                        "2024-01-01",
                        row("a/early", 1250, 4).released("2023-03-01"),
                        row("a/best", 1300, 4).released("2023-11-01"),
                        open(1240).released("2023-12-01"))
                .gap("closed-open");

        assertThat(gap.lag().lagDays()).isEqualTo(275);
        assertThat(gap.lag().behindDays()).isEqualTo(306);
        assertThat(gap.lag().lagBasis()).isEqualTo(DateBasis.STATED);
    }

    @Test
    void shouldRememberTheLastScoreOfAModelThatLeftForTheLag() {
        BoardScript board = new BoardScript()
                .publish(
                        "2024-01-01",
                        row("a/early", 1250, 4).released("2023-03-01"),
                        row("a/best", 1300, 4).released("2023-11-01"))
                .publish(
                        "2024-01-05",
                        row("a/best", 1300, 4).released("2023-11-01"),
                        open(1240).released("2023-12-01"));

        assertThat(board.gap("closed-open").lag().lagDays()).isEqualTo(275);
    }

    @Test
    void shouldGiveANegativeLagWhenTheOtherSideWasFirst() {
        GapState gap = new BoardScript()
                .publish(
                        "2024-01-01",
                        row("a/best", 1200, 4).released("2023-11-01"),
                        open(1240).released("2023-10-02"))
                .gap("closed-open");

        assertThat(gap.points()).isEqualTo(-40);
        assertThat(gap.lag().lagDays()).isEqualTo(-30);
        assertThat(gap.lag().behindDays()).isNull();
    }

    @Test
    void shouldGiveNoLagFromAFirstListingInTheFirstPublication() {
        BoardScript board = new BoardScript().publish("2024-01-01", closed(1300), open(1200));
        assertThat(board.gap("closed-open").lag().lagDays()).isNull();

        board.publish(
                "2024-01-21",
                closed(1300).released("2023-11-01"),
                open(1200),
                row("b/newer", 1250, 4).openness(Openness.OPEN_SOURCE));
        assertThat(board.gap("closed-open").lag().lagBasis()).isNull();

        BoardScript dated = new BoardScript()
                .publish("2024-01-01", closed(1300).released("2023-11-01"))
                .publish(
                        "2024-01-21",
                        closed(1300).released("2023-11-01"),
                        row("b/newer", 1250, 4).openness(Openness.OPEN_SOURCE));
        assertThat(dated.gap("closed-open").lag().lagDays()).isEqualTo(81);
        assertThat(dated.gap("closed-open").lag().lagBasis()).isEqualTo(DateBasis.LISTING);
    }

    @Test
    void shouldAlertNothingWhileALeaderIsUnseen() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1300), open(1200), row("c/low", 1000, 4))
                .publishIncomplete("2024-01-02", closed(1360), row("c/low", 1001, 4));

        assertThat(board.told()).isEmpty();
        assertThat(board.gap("closed-open").stale()).isTrue();
    }

    @Test
    void shouldUsePointsOnOtherScales() {
        BoardScript board = new BoardScript()
                .on(Scale.PERCENT)
                .publish("2024-01-01", row("a/closed", 63), row("b/open", 60).openness(Openness.OPEN_SOURCE))
                .publish("2024-01-02", row("a/closed", 61.8), row("b/open", 60).openness(Openness.OPEN_SOURCE));

        assertThat(board.told(new Segment("closed-open"))).containsExactly("2024-01-02 closed-open GAP_CROSSED 1.8");
        assertThat(board.gap("closed-open").distance().winRate()).isNull();
    }

    @Test
    void shouldTakeADecimalGapForWhatItIs() {
        BoardScript board = new BoardScript()
                .on(Scale.PERCENT)
                .publish(
                        "2024-01-01", row("a/closed", 50.0), row("b/open", 49.2).openness(Openness.OPEN_SOURCE))
                .publish(
                        "2024-01-02", row("a/closed", 50.4), row("b/open", 49.2).openness(Openness.OPEN_SOURCE));

        assertThat(board.told(new Segment("closed-open"))).containsExactly("2024-01-02 closed-open GAP_CROSSED 1.2");
    }

    @Test
    void shouldStartABandAnewWhenItsSegmentWasEmptyDuringAScaleBreak() {
        Row[] before = new Row[12];
        Row[] after = new Row[12];
        for (int i = 0; i < before.length; i++) {
            before[i] = row("a/m" + i, 1000 + i * 10, 4);
            after[i] = row("a/m" + i, 1200 + i * 10, 4);
        }
        BoardScript board = new BoardScript()
                .publish("2024-01-01", with(before, open(1090)))
                .publish("2024-01-02", after)
                .publish("2024-01-03", with(after, open(1250)));

        assertThat(board.told(new Segment("closed-open"))).isEmpty();
    }

    private static Row[] with(Row[] rows, Row more) {
        Row[] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = more;
        return all;
    }
}
