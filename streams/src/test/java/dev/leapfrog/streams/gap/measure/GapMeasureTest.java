package dev.leapfrog.streams.gap.measure;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A gap in percent, odds and days. */
class GapMeasureTest {
    @ParameterizedTest
    @CsvSource({"0, 0.5", "400, 0.909", "-400, 0.091", "23, 0.533", "191, 0.75"})
    void shouldGiveTheShareOfComparisonsWon(double points, double share) {
        assertThat(Gap.winRate(points)).isCloseTo(share, within(0.001));
    }

    @Test
    void shouldGivePercentOfTheLowerLeaderWhereThatIsPositive() {
        assertThat(percent(1.5, 1)).isEqualTo(50);
        assertThat(percent(1, 1.5)).isEqualTo(-50);
        assertThat(percent(1, 0)).isNull();
        assertThat(percent(1, -2)).isNull();
    }

    private static @Nullable Double percent(double closed, double open) {
        return new BoardScript()
                .on(Scale.INDEX)
                .publish(
                        "2024-01-01",
                        row("a/closed", closed),
                        row("b/open", open).openness(Openness.OPEN_SOURCE))
                .gap("closed-open")
                .distance()
                .percent();
    }

    @Test
    void shouldGiveALagFromBothEndsOfTheInterval() {
        GapState gap = new BoardScript()
                .publish(
                        "2024-01-01",
                        row("a/low", 1236, 4).released("2023-02-01"),
                        row("a/middle", 1240, 4).released("2023-03-01"),
                        row("a/high", 1244, 4).released("2023-04-01"),
                        row("a/best", 1300, 4).released("2023-11-01"),
                        open(1240).released("2023-12-01"))
                .gap("closed-open");

        assertThat(gap.lag().lagDays()).isEqualTo(275);
        assertThat(gap.lag().lagDaysLow()).isEqualTo(303);
        assertThat(gap.lag().lagDaysHigh()).isEqualTo(244);
    }

    @Test
    void shouldGiveTheWeakerOfTwoOriginsOfDates() {
        BoardScript board =
                new BoardScript().publish("2024-01-01", row("a/closed", 1300, 4).released("2023-11-01"));
        Row listed = open(1200);
        board.publish("2024-01-21", row("a/closed", 1300, 4).released("2023-11-01"), listed);
        assertThat(board.gap("closed-open").lag().lagBasis()).isEqualTo(DateBasis.LISTING);

        BoardScript other = new BoardScript().publish("2024-01-01", open(1200).released("2023-12-01"));
        other.publish("2024-01-21", row("a/closed", 1300, 4), open(1200).released("2023-12-01"));
        assertThat(other.gap("closed-open").lag().lagBasis()).isEqualTo(DateBasis.LISTING);
        assertThat(other.gap("closed-open").lag().lagDays()).isEqualTo(-51);
    }

    @Test
    void shouldGiveNoLagWhereADateThatIsNeededIsNotKnown() {
        GapState gap = new BoardScript()
                .publish("2024-01-01", row("a/closed", 1300, 4).released("2023-11-01"), open(1200))
                .gap("closed-open");

        assertThat(gap.lag().lagDays()).isNull();
        assertThat(gap.lag().behindDays()).isNull();
        assertThat(gap.lag().lagBasis()).isNull();
    }

    @Test
    void shouldMeasureHowLongAgoAsDaysPass() {
        BoardScript board = new BoardScript()
                .publish(
                        "2024-01-01",
                        row("a/closed", 1300, 4).released("2023-11-01"),
                        open(1200).released("2023-12-01"))
                .publish(
                        "2024-01-31",
                        row("a/closed", 1301, 4).released("2023-11-01"),
                        open(1200).released("2023-12-01"));

        assertThat(board.gap("closed-open").lag().behindDays()).isEqualTo(91);
        assertThat(board.gap("closed-open").lag().lagDays()).isEqualTo(30);
    }

    @Test
    void shouldSayThatLeadersAreTiedWhereNeitherIsClear() {
        assertThat(tied(1205)).isTrue();
        assertThat(tied(1195)).isTrue();
        assertThat(tied(1230)).isFalse();
        assertThat(tied(1170)).isFalse();
    }

    private static boolean tied(double closed) {
        return new BoardScript()
                .publish("2024-01-01", row("a/closed", closed, 5), open(1200))
                .gap("closed-open")
                .leaders()
                .tied();
    }

    private static Row open(double score) {
        return row("b/open", score, 4).openness(Openness.OPEN_WEIGHTS);
    }
}
