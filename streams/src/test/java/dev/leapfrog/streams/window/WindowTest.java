package dev.leapfrog.streams.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

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
        BoardScript script = new BoardScript();
        List<Row> rows = new ArrayList<>(List.of(FIRST, BEHIND));
        script.publish("2020-01-01", rows.toArray(new Row[0]));
        LocalDate day = LocalDate.parse("2020-02-01");
        for (int i = 0; i < 10; i++) {
            double score = 1260 + 60 * i;
            rows.add(row("lab" + i % 2 + "/m" + i, score, 5));
            script.publish(day.toString(), rows.toArray(new Row[0]));
            rows.add(open("x/o" + i, score, 5));
            day = day.plusDays(i == 9 ? 1 : i == 2 ? 2 : 20);
            script.publish(day.toString(), rows.toArray(new Row[0]));
            day = day.plusDays(1);
            script.publish(day.toString(), rows.toArray(new Row[0]));
            day = day.plusDays(1);
        }

        List<String> closed = told(script, Kind.WINDOW_CLOSED);
        assertThat(closed).hasSize(10);
        assertThat(closed.subList(0, 9)).noneMatch(line -> line.contains("shortest"));
        assertThat(closed.getLast()).endsWith("after 1 day: O9 is level with it, the shortest window on record");
    }

    @Test
    void shouldNeverOverlapForOneModelOnAnyBoard() {
        for (long seed = 0; seed < 12; seed++) {
            BoardScript script = random(new BoardScript(), seed);
            Map<String, Instant> open = new HashMap<>();
            Map<String, Instant> ended = new HashMap<>();
            for (WindowState window : script.windows) {
                String key = window.key() + " " + window.opener().model().id();
                if (window.status() == Status.OPENED) {
                    assertThat(ended).as("seed %d", seed).doesNotContainKey(key);
                    assertThat(open.put(key, window.span().openedAt()))
                            .as("seed %d", seed)
                            .isNull();
                } else {
                    Instant end = requireNonNull(window.span().endedAt());
                    assertThat(open.remove(key))
                            .as("seed %d", seed)
                            .isEqualTo(window.span().openedAt());
                    assertThat(end).isAfterOrEqualTo(window.span().openedAt());
                    ended.put(key, end);
                }
            }
        }
    }

    @Test
    void shouldNotDependOnRestartsNorOnTheOrderOfRows() {
        for (long seed = 0; seed < 6; seed++) {
            BoardScript undisturbed = random(new BoardScript(), seed);
            BoardScript disturbed =
                    random(new BoardScript().restartingAtRandom(seed).shuffling(seed), seed);

            assertThat(disturbed.windows).as("seed %d", seed).isEqualTo(undisturbed.windows);
            assertThat(disturbed.alerts).as("seed %d", seed).isEqualTo(undisturbed.alerts);
        }
    }

    private static BoardScript random(BoardScript script, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>(List.of(FIRST, BEHIND));
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(2) == 0) {
                Row added = row("lab" + random.nextInt(4) + "/m" + i, 1200 + 5 * i + random.nextInt(40), 6);
                rows.add(random.nextBoolean() ? added : added.openness(Openness.OPEN_WEIGHTS));
            }
            rows.replaceAll(row -> new Row(
                    row.model(),
                    row("a/a", row.score().value() + random.nextInt(5) - 2, 3 + random.nextInt(10))
                            .score()));
            script.publish(day.toString(), rows.toArray(new Row[0]));
            day = day.plusDays(1 + random.nextInt(10));
        }
        return script;
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
