package dev.leapfrog.streams.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import dev.leapfrog.streams.board.BoardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** For how long a model that took the lead stays ahead of the other segment. */
class WindowTest {
    private static final Row FIRST = row("a/first", 1200, 5);
    private static final Row SECOND = row("b/second", 1260, 5);
    private static final Row BEHIND = open("x/behind", 1190, 5);

    @Test
    void shouldOpenForAModelThatTakesTheLeadAndIsClearlyAhead() {
        BoardScript script = opened();

        assertThat(windows(script)).singleElement().satisfies(window -> {
            assertThat(window.status()).isEqualTo(Status.OPENED);
            assertThat(window.opener().model().id()).hasToString("b/second");
            assertThat(window.span().openedAt()).isEqualTo(BoardScript.instant("2024-02-01"));
            assertThat(requireNonNull(window.span().best()).model().id()).hasToString("x/behind");
            assertThat(window.summary()).isEqualTo(new WindowState.Summary(0, 1, 0, null, null));
        });
        assertThat(told(script, Kind.WINDOW_OPENED))
                .containsExactly(
                        "Second is clearly ahead of all open models on LMArena text: the best of them, Behind, is"
                                + " 70 points behind");
    }

    @Test
    void shouldOpenNoneForALeaderOfWhichItIsNotKnownSinceWhenNorForOneThatIsNotClearlyAhead() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", FIRST, open("x/open", 1100, 5))
                .publish("2024-02-01", FIRST, SECOND, open("x/open", 1255, 5))
                .publish("2024-03-01", FIRST, SECOND, open("x/open", 1255, 5));

        assertThat(windows(script)).isEmpty();
    }

    @Test
    void shouldCloseWhenTwoPublicationsShowAModelAtItsScoreAndDateItByTheFirst() {
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, open("y/level", 1260, 30))
                .publish("2024-02-21", FIRST, SECOND, BEHIND, open("y/level", 1230, 30))
                .publish("2024-03-02", FIRST, SECOND, BEHIND, open("y/level", 1261, 30));
        assertThat(windows(script)).hasSize(1);

        script.publish("2024-03-12", FIRST, SECOND, BEHIND, open("y/level", 1262, 30));

        WindowState closed = windows(script).getLast();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.span().endedAt()).isEqualTo(BoardScript.instant("2024-03-02"));
        assertThat(closed.span().days()).isEqualTo(30);
        assertThat(requireNonNull(closed.span().closer()).score().value()).isEqualTo(1262);
        assertThat(closed.summary()).isEqualTo(new WindowState.Summary(1, 0, 0, 30L, 30L));
        assertThat(script.alerts)
                .filteredOn(alert -> alert.kind() == Kind.WINDOW_CLOSED)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.headline())
                            .isEqualTo("Open models match Second on LMArena text after 30 days: Level is above it");
                    assertThat(alert.severity()).isEqualTo(Severity.NOTICE);
                });
    }

    @Test
    void shouldEndAsCensoredWhenTheLeaderProvesToBeOfTheOtherSegment() {
        Row opened = SECOND.openness(Openness.OPEN_WEIGHTS);
        BoardScript script = opened().changeModel(SECOND.model(), opened.model(), "2024-02-05")
                .publish("2024-02-11", FIRST, opened, BEHIND)
                .publish("2024-02-21", FIRST, opened, BEHIND);

        assertThat(windows(script).getLast().status()).isEqualTo(Status.CENSORED);
        assertThat(told(script, Kind.WINDOW_CLOSED)).isEmpty();
    }

    @Test
    void shouldNotCloseByAModelThatIsOnlyReclassified() {
        Row known = row("y/level", 1262, 30);
        Row level = known.openness(Openness.OPEN_WEIGHTS);
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, known)
                .changeModel(known.model(), level.model(), "2024-02-15")
                .publish("2024-02-21", FIRST, SECOND, BEHIND, level)
                .publish("2024-03-02", FIRST, SECOND, BEHIND, level);

        assertThat(windows(script))
                .as("a match is seen from the next publication on")
                .hasSize(1);
    }

    @Test
    void shouldCloseByATieOnlyWhereTheIntervalIsNarrowAndTheModelNear() {
        assertThat(closedBy(open("y/tied", 1255, 8))).isTrue();
        assertThat(closedBy(open("y/clearly-behind", 1250, 4))).isFalse();
        assertThat(closedBy(open("y/wide", 1255, 11))).isFalse();
        assertThat(closedBy(open("y/far", 1234, 60))).isFalse();
        assertThat(closedBy(row("y/sure", 1255).openness(Openness.OPEN_WEIGHTS)))
                .isFalse();
    }

    private static boolean closedBy(Row row) {
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, row)
                .publish("2024-02-21", FIRST, SECOND, BEHIND, row);
        return windows(script).getLast().status() == Status.CLOSED;
    }

    @Test
    void shouldOpenOneForAModelOnly() {
        Row third = row("c/third", 1300, 5);
        BoardScript script = opened().publish("2024-03-01", FIRST, SECOND, BEHIND, third)
                .publish("2024-04-01", FIRST, row("b/second", 1350, 5), BEHIND, third);

        assertThat(windows(script))
                .extracting(window -> window.opener().model().id().toString())
                .containsExactly("b/second", "c/third");
    }

    @Test
    void shouldEndAsCensoredWhenTheScaleBreaks() {
        List<Row> before = new ArrayList<>(List.of(FIRST, BEHIND));
        for (int i = 0; i < 10; i++) {
            before.add(row("d/m" + i, 1100 - i, 5));
        }
        BoardScript script = new BoardScript().publish("2024-01-01", before.toArray(new Row[0]));
        before.add(SECOND);
        script.publish("2024-02-01", before.toArray(new Row[0]));
        script.publish("2024-02-15", before.toArray(new Row[0]));
        before.replaceAll(row -> new Row(
                row.model(),
                row(row.model().id().toString(), row.score().value() + 100, 5).score()));
        before.add(open("y/best", 1500, 5));
        script.publish("2024-03-01", before.toArray(new Row[0]));
        script.publish("2024-03-15", before.toArray(new Row[0]));

        assertThat(windows(script)).hasSize(2);
        WindowState censored = windows(script).getLast();
        assertThat(censored.status()).isEqualTo(Status.CENSORED);
        assertThat(censored.span().days()).isEqualTo(14);
        assertThat(censored.summary()).isEqualTo(new WindowState.Summary(0, 0, 1, null, null));
        assertThat(told(script, Kind.WINDOW_CLOSED)).isEmpty();
    }

    @Test
    void shouldCallOneTheShortestOnlyAfterEightHaveClosed() {
        List<String> closed = closedAfter(20, 20, 2, 20, 20, 20, 20, 1, 1, 20);
        assertThat(closed).hasSize(10).noneMatch(line -> line.contains("shortest"));
        assertThat(closed.get(8)).as("as short as another").contains(" after 1 day: ");

        closed = closedAfter(20, 20, 2, 20, 20, 20, 20, 20, 1, 20);
        assertThat(closed.get(8)).endsWith("after 1 day: O8 is level with it, the shortest window on record");
        assertThat(closed.get(9)).doesNotContain("shortest");
    }

    /** What is told when windows close after so many days, one after the other. */
    private static List<String> closedAfter(int... days) {
        BoardScript script = new BoardScript();
        List<Row> rows = new ArrayList<>(List.of(FIRST, BEHIND));
        script.publish("2020-01-01", rows.toArray(new Row[0]));
        LocalDate day = LocalDate.parse("2020-02-01");
        for (int i = 0; i < days.length; i++) {
            double score = 1260 + 60 * i;
            rows.add(row("lab" + i % 2 + "/m" + i, score, 5));
            script.publish(day.toString(), rows.toArray(new Row[0]));
            rows.add(open("x/o" + i, score, 5));
            day = day.plusDays(days[i]);
            script.publish(day.toString(), rows.toArray(new Row[0]));
            day = day.plusDays(1);
            script.publish(day.toString(), rows.toArray(new Row[0]));
            day = day.plusDays(1);
        }
        return told(script, Kind.WINDOW_CLOSED);
    }

    @Test
    void shouldTellNothingOfABoardThatNobodyQuotes() {
        BoardScript script = new BoardScript(BoardRules.defaults().quoting(Set.of()))
                .publish("2024-01-01", FIRST, BEHIND)
                .publish("2024-02-01", FIRST, SECOND, BEHIND);

        assertThat(windows(script)).hasSize(1);
        assertThat(told(script, Kind.WINDOW_OPENED)).isEmpty();
    }

    @Test
    void shouldSayHowFarTheOtherSegmentIsBehind() {
        assertThat(opened().alerts)
                .filteredOn(alert -> alert.kind() == Kind.WINDOW_OPENED
                        && "closed-open".equals(alert.about().segment()))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.severity()).isEqualTo(Severity.INFO);
                    assertThat(alert.statement().metrics()).isEqualTo(Map.of("points", 70.0));
                    assertThat(alert.statement().after())
                            .containsEntry("leaderA", "b/second")
                            .containsEntry("leaderB", "x/behind");
                    assertThat(alert.evidence()).hasSize(3);
                });
    }

    @Test
    void shouldOpenNoneWhileABetterModelMayBeOfTheOtherSegment() {
        Row unknown = row("z/unknown", 1259, 5).openness(Openness.UNKNOWN);
        BoardScript script = new BoardScript()
                .publish("2024-01-01", FIRST, BEHIND)
                .publish("2024-02-01", FIRST, SECOND, BEHIND, unknown);
        assertThat(windows(script)).isEmpty();

        script.publish(
                "2024-02-08", FIRST, SECOND, BEHIND, row("z/unknown", 1240, 5).openness(Openness.UNKNOWN));

        assertThat(windows(script)).as("clear of that one too").hasSize(1);
    }

    @Test
    void shouldOpenNoneWhileTheBestOfTheOtherSegmentIsUnseen() {
        BoardScript script =
                new BoardScript().publish("2024-01-01", FIRST, BEHIND).publishIncomplete("2024-02-01", FIRST, SECOND);
        assertThat(windows(script)).isEmpty();

        script.publish("2024-02-08", FIRST, SECOND, BEHIND);

        assertThat(windows(script)).hasSize(1);
    }

    @Test
    void shouldOpenNoneWhereNobodyIsOfTheOtherSegment() {
        BoardScript script = new BoardScript().publish("2024-01-01", FIRST).publish("2024-02-01", FIRST, SECOND);

        assertThat(windows(script)).isEmpty();
    }

    @Test
    void shouldNotCountAModelThatAnIncompleteListDoesNotShow() {
        Row level = open("y/level", 1260, 30);
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, level)
                .publishIncomplete("2024-02-21", FIRST, SECOND, BEHIND);
        assertThat(windows(script)).as("not seen twice in a row").hasSize(1);

        script.publish("2024-03-01", FIRST, SECOND, BEHIND, open("y/level", 1261, 30))
                .publish("2024-03-11", FIRST, SECOND, BEHIND, open("y/level", 1262, 30));

        assertThat(windows(script).getLast().span().endedAt()).isEqualTo(BoardScript.instant("2024-03-01"));
    }

    @Test
    void shouldDecideNothingWhileTheOpenerIsUnseen() {
        Row level = open("y/level", 1260, 30);
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, level)
                .publishIncomplete("2024-02-21", FIRST, BEHIND, level)
                .publishIncomplete("2024-02-22", FIRST, BEHIND, level);
        assertThat(windows(script)).hasSize(1);

        script.publish("2024-03-01", FIRST, SECOND, BEHIND, level);

        assertThat(windows(script).getLast().status()).isEqualTo(Status.CLOSED);
        assertThat(windows(script).getLast().span().endedAt()).isEqualTo(BoardScript.instant("2024-02-11"));
    }

    @Test
    void shouldCloseAtTheLastScoreOfAnOpenerThatLeft() {
        Row level = open("y/level", 1260, 30);
        BoardScript script = opened().publish("2024-02-11", FIRST, BEHIND)
                .publish("2024-02-21", FIRST, BEHIND, level)
                .publish("2024-03-02", FIRST, BEHIND, level);

        WindowState closed = windows(script).getLast();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.opener().score().value()).isEqualTo(1260);
        assertThat(closed.span().days()).isEqualTo(20);
    }

    @Test
    void shouldCloseAtTheScoreThatTheOpenerHasByThen() {
        BoardScript script = opened().publish(
                        "2024-02-11", FIRST, row("b/second", 1250, 5), BEHIND, open("y/near", 1250, 30))
                .publish("2024-02-21", FIRST, row("b/second", 1252, 5), BEHIND, open("y/near", 1252, 30));

        assertThat(windows(script).getLast().status()).isEqualTo(Status.CLOSED);
        assertThat(windows(script).getLast().opener().score().value()).isEqualTo(1252);
    }

    @Test
    void shouldTellHowItWasClosedAndWhatIsKnownOfWindows() {
        Row tied = open("y/tied", 1255, 8);
        BoardScript script =
                opened().publish("2024-02-11", FIRST, SECOND, BEHIND, tied).publish("2024-02-21", FIRST, SECOND, tied);

        assertThat(script.alerts)
                .filteredOn(alert -> alert.kind() == Kind.WINDOW_CLOSED)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.headline())
                            .isEqualTo("Open models match Second on LMArena text after 10 days: Tied is tied with it");
                    assertThat(alert.statement().metrics())
                            .containsEntry("days", 10L)
                            .containsEntry("shortest", false)
                            .containsEntry("windowsClosed", 1)
                            .containsEntry("windowsOpen", 0)
                            .containsEntry("medianDays", 10L);
                });
    }

    @Test
    void shouldNotCallAWindowOfAPairThatNobodyQuotesWorthNotice() {
        Row openUs = open("b/second", 1260, 5);
        Row openCn = open("x/behind", 1190, 5).country("CN");
        BoardScript script = new BoardScript()
                .publish("2024-01-01", open("a/first", 1200, 5), openCn)
                .publish("2024-02-01", open("a/first", 1200, 5), openUs, openCn)
                .publish("2024-02-11", openUs, openCn, open("x/level", 1260, 5).country("CN"))
                .publish("2024-02-21", openUs, openCn, open("x/level", 1261, 5).country("CN"));

        assertThat(script.alerts)
                .filteredOn(alert -> alert.kind() == Kind.WINDOW_CLOSED)
                .extracting(alert -> alert.about().segment() + " " + alert.severity())
                .containsExactlyInAnyOrder("US-CN NOTICE", "open:US-open:CN INFO");
    }

    @Test
    void shouldAllowATieUpToTheLimitsOfTheScale() {
        assertThat(closedBy(open("y/narrow-enough", 1255, 10))).isTrue();
        Row[] elo = {FIRST, row("b/second", 1260, 40), BEHIND};
        assertThat(closedBy(Scale.ELO, elo, open("y/near-enough", 1235, 10))).isTrue();
        assertThat(closedBy(Scale.ELO, elo, open("y/too-far", 1234.9, 10))).isFalse();
        Row[] percent = {row("a/first", 60, 1), row("b/second", 70, 4), open("x/behind", 50, 1)};
        assertThat(closedBy(Scale.PERCENT, percent, open("y/near-enough", 68, 2)))
                .isTrue();
        assertThat(closedBy(Scale.PERCENT, percent, open("y/too-far", 67.9, 2))).isFalse();
        assertThat(closedBy(Scale.PERCENT, percent, open("y/too-wide", 69, 2.1)))
                .isFalse();
    }

    private static boolean closedBy(Scale scale, Row[] rows, Row row) {
        List<Row> with = new ArrayList<>(List.of(rows));
        with.add(row);
        BoardScript script = new BoardScript()
                .on(scale)
                .publish("2024-01-01", rows[0], rows[2])
                .publish("2024-02-01", rows)
                .publish("2024-02-11", with.toArray(new Row[0]))
                .publish("2024-02-21", with.toArray(new Row[0]));
        assertThat(windows(script)).isNotEmpty();
        return windows(script).getLast().status() == Status.CLOSED;
    }

    @Test
    void shouldGoOnUnderTheNewNameOfItsOpener() {
        Row renamed = row("b/renamed", 1260, 5);
        Row level = open("y/level", 1260, 30);
        BoardScript script = opened().restartingAtRandom(1)
                .merge("b/second", renamed.model(), "2024-02-05")
                .publish("2024-02-11", FIRST, renamed, BEHIND, level)
                .publish("2024-02-21", FIRST, renamed, BEHIND, level);

        assertThat(windows(script)).hasSize(2);
        WindowState closed = windows(script).getLast();
        assertThat(closed.opener().model().id()).hasToString("b/renamed");
        assertThat(closed.span().openedAt()).isEqualTo(BoardScript.instant("2024-02-01"));
    }

    @Test
    void shouldKeepOtherWindowsWhenOneModelIsRenamed() {
        Row third = row("c/third", 1300, 5);
        Row renamed = row("b/renamed", 1260, 5);
        BoardScript script = opened().publish("2024-03-01", FIRST, SECOND, BEHIND, third)
                .merge("b/second", renamed.model(), "2024-03-05")
                .publish("2024-03-11", FIRST, renamed, third, open("y/level", 1300, 30))
                .publish("2024-03-21", FIRST, renamed, third, open("y/level", 1301, 30));

        assertThat(windows(script))
                .filteredOn(window -> window.status() == Status.CLOSED)
                .extracting(window -> window.opener().model().id().toString())
                .containsExactly("b/renamed", "c/third");
    }

    @ParameterizedTest
    @CsvSource({"c/third, b/second", "b/second, c/third"})
    void shouldKeepTheFirstOfTwoWindowsOfOneModel(String from, String to) {
        Row third = row("c/third", 1300, 5);
        Row one = row(to, 1300, 5);
        Row level = open("y/level", 1300, 30);
        BoardScript script = opened().publish("2024-03-01", FIRST, SECOND, BEHIND, third)
                .merge(from, one.model(), "2024-03-05")
                .publish("2024-03-11", FIRST, one, BEHIND, level)
                .publish("2024-03-21", FIRST, one, BEHIND, level);

        assertThat(windows(script)).hasSize(3);
        WindowState closed = windows(script).getLast();
        assertThat(closed.opener().model().id()).hasToString(to);
        assertThat(closed.span().openedAt()).isEqualTo(BoardScript.instant("2024-02-01"));
        assertThat(closed.summary()).isEqualTo(new WindowState.Summary(1, 0, 0, 39L, 39L));
    }

    @Test
    void shouldForgetWhoWasAsGoodWhenAnotherSourceIsFollowed() {
        Row[] listed = seenThroughAnotherSource(0);
        BoardScript script = followedElsewhere(listed, listed);
        assertThat(windows(script)).hasSize(1);

        script.publish("lmarena_history", "2024-03-25", true, Mode.BACKFILL, listed);
        assertThat(windows(script)).as("as good once in that source").hasSize(1);
        script.publish("lmarena_history", "2024-03-28", true, Mode.BACKFILL, listed);

        WindowState closed = windows(script).getLast();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.span().endedAt()).isEqualTo(BoardScript.instant("2024-03-25"));
        assertThat(closed.span().days()).isEqualTo(53);
    }

    @Test
    void shouldEndAsCensoredWhenAnotherSourceIsOnAnotherScale() {
        BoardScript script = followedElsewhere(seenThroughAnotherSource(0), seenThroughAnotherSource(100));

        WindowState censored = windows(script).getLast();
        assertThat(censored.status()).isEqualTo(Status.CENSORED);
        assertThat(censored.span().endedAt())
                .as("when nobody was as good for the last time")
                .isEqualTo(BoardScript.instant("2024-02-01"));
        assertThat(censored.span().days()).isZero();
    }

    private static Row[] seenThroughAnotherSource(double higher) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("a/first", 1200 + higher, 5));
        rows.add(row("b/second", 1260 + higher, 5));
        rows.add(open("y/level", 1260 + higher, 30));
        for (int i = 0; i < 10; i++) {
            rows.add(row("d/m" + i, 1100 - i + higher, 5));
        }
        return rows.toArray(new Row[0]);
    }

    private static BoardScript followedElsewhere(Row[] listed, Row[] elsewhere) {
        return opened().publish("2024-02-11", listed)
                .publish("lmarena_history", "2024-02-20", true, Mode.BACKFILL, elsewhere)
                .endDays("2024-02-20", "2024-03-20");
    }

    @Test
    void shouldSummariseWithWindowsThatAreStillOpen() {
        Row level = open("y/level", 1260, 30);
        Row third = row("c/third", 1330, 5);
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, level)
                .publish("2024-02-21", FIRST, SECOND, BEHIND, level)
                .publish("2024-03-01", FIRST, SECOND, BEHIND, level, third);
        assertThat(windows(script).getLast().summary())
                .as("the open one has lasted no day")
                .isEqualTo(new WindowState.Summary(1, 1, 0, 10L, 10L));

        script.publish("2024-04-01", FIRST, SECOND, BEHIND, level, third, row("d/fourth", 1400, 5));

        assertThat(windows(script).getLast().summary())
                .as("of one that ended after 10 days, one that lasts for 31 and one that just opened")
                .isEqualTo(new WindowState.Summary(1, 2, 0, 10L, 10L));
    }

    @Test
    void shouldGiveNoMedianWhileMoreThanHalfStillLast() {
        Row third = row("c/third", 1330, 5);
        Row fourth = row("d/fourth", 1400, 5);
        Row level = open("y/level", 1260, 30);
        BoardScript script = opened().publish("2024-02-11", FIRST, SECOND, BEHIND, third)
                .publish("2024-02-12", FIRST, SECOND, BEHIND, third, fourth)
                .publish("2024-02-13", FIRST, SECOND, BEHIND, third, fourth, level)
                .publish("2024-02-25", FIRST, SECOND, BEHIND, third, fourth, level);

        assertThat(windows(script).getLast().summary())
                .as("one closed after 12 days, two have lasted for 13 and 14")
                .isEqualTo(new WindowState.Summary(1, 2, 0, null, 12L));
    }

    private static BoardScript opened() {
        return new BoardScript().publish("2024-01-01", FIRST, BEHIND).publish("2024-02-01", FIRST, SECOND, BEHIND);
    }

    private static Row open(String id, double score, double interval) {
        return row(id, score, interval).openness(Openness.OPEN_WEIGHTS);
    }

    private static List<WindowState> windows(BoardScript script) {
        return script.windows.stream()
                .filter(window -> window.pair().equals("closed-open"))
                .toList();
    }

    private static List<String> told(BoardScript script, Kind kind) {
        return script.alerts.stream()
                .filter(alert -> alert.kind() == kind
                        && "closed-open".equals(alert.about().segment()))
                .map(Alert::headline)
                .toList();
    }
}
