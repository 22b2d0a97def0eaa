package dev.leapfrog.streams.category;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Who leads which category of an arena. */
class CategoryTest {
    private static final BoardId CODING = BoardId.parse("lmarena/text/coding");
    private static final BoardId MATH = BoardId.parse("lmarena/text/math");
    private static final Row[] OVERALL = {
        row("a/one", 1300, 3), row("b/two", 1290, 3), row("c/three", 1280, 3), row("d/four", 1200, 3)
    };

    @Test
    void shouldSayWhoLeadsWhatAndWhereThatOneStandsOverall() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("d/four", 1330, 3));

        CategoryState state = script.categories.getLast();
        assertThat(state.overall()).isEqualTo(BoardScript.BOARD);
        assertThat(state.split()).isEqualTo(2);
        assertThat(state.labs()).isEqualTo(Map.of("a", 1, "d", 1));
        CategoryState.Category math = requireNonNull(state.categories().get("math"));
        assertThat(math.leader().model().id()).hasToString("d/four");
        assertThat(math.overallRank()).isEqualTo(4);
        assertThat(math.clear()).isTrue();
        assertThat(math.specialist()).isTrue();
        assertThat(state.categories().get("coding")).satisfies(coding -> {
            assertThat(coding.specialist()).isFalse();
            assertThat(coding.overallRank()).isEqualTo(1);
        });
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTellANewSpecialistOnce() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("a/one", 1310, 3), row("d/four", 1330, 3));
        publish(script, "2024-03-01", row("a/one", 1310, 3), row("a/one", 1340, 3));
        publish(script, "2024-04-01", row("a/one", 1310, 3), row("d/four", 1350, 3));

        assertThat(of(script, Kind.SPECIALIST)).singleElement().satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo("Four specialises: it clearly leads LMArena text (math), and is number 4 overall");
            assertThat(alert.severity()).isEqualTo(Severity.INFO);
            assertThat(alert.occurredAt()).isEqualTo(BoardScript.instant("2024-02-01"));
        });
        assertThat(script.stories.stream()
                        .map(story -> story.headline() + story.text().lines()))
                .anyMatch(text -> text.contains("Four specialises"));
    }

    @Test
    void shouldCallNobodyASpecialistWhoIsNotClearOrAmongTheFirstOrNotListedOverall() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("c/three", 1330, 3), row("d/four", 1305, 30));
        publish(script, "2024-03-01", row("c/three", 1330, 3), row("e/elsewhere", 1390, 3));

        assertThat(of(script, Kind.SPECIALIST)).isEmpty();
    }

    @Test
    void shouldTellASplitWhenItIsSeenTwice() {
        BoardScript script = new BoardScript();
        publish(script, "2024-01-01", row("a/one", 1310, 3), row("a/one", 1320, 3));
        publish(script, "2024-02-01", row("a/one", 1310, 3), row("b/two", 1330, 3));
        publish(script, "2024-03-01", row("a/one", 1310, 3), row("a/one", 1340, 3));
        publish(script, "2024-04-01", row("a/one", 1310, 3), row("b/two", 1350, 3));
        assertThat(of(script, Kind.SPLIT)).isEmpty();

        publish(script, "2024-05-01", row("a/one", 1310, 3), row("b/two", 1360, 3));

        assertThat(of(script, Kind.SPLIT))
                .singleElement()
                .satisfies(alert -> assertThat(alert.headline())
                        .isEqualTo("2 labs share the lead of the categories on LMArena text, up from 1: a 1, b 1"));
    }

    @Test
    void shouldConcludeTheSameAfterRestartsAndWithShuffledRows() {
        BoardScript plain = new BoardScript();
        BoardScript disturbed = new BoardScript().restartingAtRandom(3).shuffling(4);
        for (BoardScript script : List.of(plain, disturbed)) {
            for (int month = 1; month <= 9; month++) {
                publish(
                        script,
                        "2024-0" + month + "-01",
                        row(month % 4 < 2 ? "b/two" : "c/three", 1310 + month, 3),
                        row(month % 3 == 0 ? "d/four" : "a/one", 1330 + month, 3));
            }
        }

        assertThat(plain.alerts).isNotEmpty();
        assertThat(disturbed.alerts).isEqualTo(plain.alerts);
        assertThat(disturbed.categories).isEqualTo(plain.categories);
        assertThat(disturbed.stories).isEqualTo(plain.stories);
    }

    private static void publish(BoardScript script, String date, Row coding, Row math) {
        Row other = row("z/other", 1000, 3);
        script.of(BoardScript.BOARD).publish(date, OVERALL);
        script.of(CODING).publish(date, coding, other, row("y/runner-up", 1290, 3));
        script.of(MATH).publish(date, math, other, row("y/runner-up", 1300, 3));
        script.closeArena(date);
    }

    private static List<Alert> of(BoardScript script, Kind kind) {
        return script.alerts.stream().filter(alert -> alert.kind() == kind).toList();
    }
}
