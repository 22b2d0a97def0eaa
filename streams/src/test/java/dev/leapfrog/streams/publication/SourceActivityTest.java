package dev.leapfrog.streams.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When sources last published, how far time has come, and which lists stand still; also after a restart. */
class SourceActivityTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Memory memory = new MapMemory();
    private SourceActivity activity = new SourceActivity(memory);

    @Test
    void shouldTakeTheFirstListOfEachKindForABaseline() {
        assertThat(list("a", Kind.PRICES, "2024-01-01", 1).baseline()).isTrue();
        assertThat(list("a", Kind.PRICES, "2024-01-02", 1).baseline()).isFalse();
        assertThat(list("a", Kind.MODELS, "2024-01-02", 1).baseline()).isTrue();
        assertThat(list("b", Kind.PRICES, "2024-01-02", 1).baseline()).isTrue();
        restart();
        assertThat(list("a", Kind.PRICES, "2024-01-03", 1).baseline()).isFalse();
    }

    @Test
    void shouldNotTakeAnEmptyListForASignOfLife() {
        publish("a", Kind.PRICES, "2024-01-01", 0, 0);
        assertThat(activity.last("a", Kind.PRICES)).isNull();
        assertThat(list("a", Kind.PRICES, "2024-01-02", 0).baseline()).isTrue();
        publish("a", Kind.PRICES, "2024-01-05", 3, 0);
        restart();

        assertThat(activity.last("a", Kind.PRICES)).isEqualTo(BoardScript.instant("2024-01-02"));
    }

    @Test
    void shouldKnowTheSameDayAfterARestartWhenAListIsEmpty() {
        list("a", Kind.PRICES, "2024-01-02", 0);
        publish("a", Kind.PRICES, "2024-01-05", 0, 0);
        publish("b", Kind.PRICES, "2024-01-06", 3, 0);
        assertThat(activity.today()).isEqualTo(LocalDate.parse("2024-01-02"));
        restart();
        assertThat(activity.today()).isEqualTo(LocalDate.parse("2024-01-02"));
    }

    @Test
    void shouldLeaveAloneAKeyThatItDoesNotKnow() {
        memory.put("other", "anything");
        restart();
        assertThat(activity.today()).isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void shouldKeepTheLatestOfListsThatComeInAnyOrder() {
        list("a", Kind.PRICES, "2024-01-05", 0);
        list("a", Kind.PRICES, "2024-01-03", 0);

        assertThat(activity.last("a", Kind.PRICES)).isEqualTo(BoardScript.instant("2024-01-05"));
        assertThat(activity.today()).isEqualTo(LocalDate.parse("2024-01-05"));
        restart();
        assertThat(activity.last("a", Kind.PRICES)).isEqualTo(BoardScript.instant("2024-01-05"));
        assertThat(activity.today()).isEqualTo(LocalDate.parse("2024-01-05"));
    }

    @Test
    void shouldKnowTheDayOfTheLaterOfAListAndADayEnd() {
        assertThat(activity.today()).isEqualTo(LocalDate.EPOCH);
        assertThat(activity.dayEnd()).isNull();
        list("a", Kind.PRICES, "2024-01-05", 0);
        endDay("2024-01-09");
        assertThat(activity.today()).isEqualTo(LocalDate.parse("2024-01-10"));
        assertThat(activity.dayEnd()).isEqualTo(BoardScript.instant("2024-01-10"));

        endDay("2024-01-07");

        assertThat(activity.dayEnd()).as("days rise").isEqualTo(BoardScript.instant("2024-01-10"));
        restart();
        assertThat(activity.dayEnd()).isEqualTo(BoardScript.instant("2024-01-10"));
        assertThat(activity.today()).isEqualTo(LocalDate.parse("2024-01-10"));
    }

    @Test
    void shouldCallASourceSilentFromTheDayOnThatItHasBeenForSoLong() {
        list("a", Kind.PRICES, "2024-01-01", 0);
        assertThat(activity.silent("a", Kind.PRICES, WEEK))
                .as("no day has ended")
                .isFalse();
        endDay("2024-01-06");
        assertThat(activity.silent("a", Kind.PRICES, WEEK)).isFalse();
        endDay("2024-01-07");

        assertThat(activity.silent("a", Kind.PRICES, WEEK)).isTrue();
        assertThat(activity.silent("a", Kind.MODELS, WEEK)).as("never spoke").isFalse();
    }

    @Test
    void shouldKnowWhichSourcesAreCurrent() {
        list("a", Kind.PRICES, "2024-01-01", 0);
        list("b", Kind.PRICES, "2024-01-02", 0);
        list("c", Kind.MODELS, "2024-01-02", 0);
        assertThat(activity.current(Kind.PRICES, WEEK)).containsExactly("a", "b");
        endDay("2024-01-07");
        assertThat(activity.current(Kind.PRICES, WEEK)).containsExactly("a", "b");

        endDay("2024-01-08");

        assertThat(activity.current(Kind.PRICES, WEEK)).containsExactly("b");
        assertThat(activity.current(Kind.MODELS, WEEK)).containsExactly("c");
    }

    @Test
    void shouldCallAListStaleThatUsedToChangeAndHasNotForMuchLonger() {
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 6; i++) {
            list("a", Kind.PRICES, day.plusDays(3L * i).toString(), 1);
        }
        assertThat(activity.stale("a", Kind.PRICES)).as("no day has ended").isFalse();

        assertThat(staleOn(day.plusDays(15 + 29)))
                .as("not yet ten times three days")
                .isFalse();
        list("a", Kind.PRICES, day.plusDays(40).toString(), 0);
        assertThat(staleOn(day.plusDays(15 + 30)))
                .as("the same list again is no change")
                .isTrue();
    }

    @Test
    void shouldNotKnowOfAListThatSeldomChangedHowOftenItDoes() {
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 5; i++) {
            list("a", Kind.PRICES, day.plusDays(3L * i).toString(), 1);
        }

        assertThat(staleOn(day.plusDays(300))).isFalse();
    }

    @Test
    void shouldGiveAListThatChangesDailyThreeWeeks() {
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 20; i++) {
            list("a", Kind.PRICES, day.plusDays(i).toString(), 1);
        }

        assertThat(staleOn(day.plusDays(19 + 20))).isFalse();
        assertThat(staleOn(day.plusDays(19 + 21))).isTrue();
    }

    @Test
    void shouldCountTheLastTenPausesMostAndNoListThatComesLate() {
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i <= 10; i++) {
            list("a", Kind.PRICES, day.plusDays(10L * i).toString(), 1);
        }
        LocalDate last = day.plusDays(100);
        for (int i = 1; i <= 2; i++) {
            list("a", Kind.PRICES, last.plusDays(20L * i).toString(), 1);
        }
        list("a", Kind.PRICES, day.toString(), 1);
        restart();

        // 10 days, then twice a tenth of the way to 20: 11.9 days, and ten times as long is 119.
        assertThat(staleOn(last.plusDays(40 + 118))).isFalse();
        assertThat(staleOn(last.plusDays(40 + 119))).isTrue();
    }

    private EventContext list(String source, Kind kind, String date, int changes) {
        return publish(source, kind, date, changes, 10);
    }

    private EventContext publish(String source, Kind kind, String date, int changes, int entries) {
        Instant at = BoardScript.instant(date);
        return activity.closed(new SnapshotPublished(
                BoardScript.provenance(source, at, Mode.BACKFILL), kind, at, true, changes, entries, null, null, null));
    }

    /** Ends the day before, so that time has come to the beginning of that day. */
    private boolean staleOn(LocalDate day) {
        endDay(day.minusDays(1).toString());
        restart();
        return activity.stale("a", Kind.PRICES);
    }

    private void endDay(String date) {
        LocalDate day = LocalDate.parse(date);
        Instant end = BoardScript.instant(day.plusDays(1).toString());
        activity.passed(EventContext.of(new DayEnded(BoardScript.provenance("calendar", end, Mode.BACKFILL), day)));
    }

    private void restart() {
        activity = new SourceActivity(memory);
    }
}
