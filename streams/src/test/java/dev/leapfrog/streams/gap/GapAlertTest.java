package dev.leapfrog.streams.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** In which words, and how loud, a gap is told. */
class GapAlertTest {
    @Test
    void shouldTellAStepThatIsCrossedEitherWay() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1220), open(1200))
                .publish("2024-01-02", closed(1230), open(1200))
                .publish("2024-01-03", closed(1221), open(1200));

        assertThat(headlines(board))
                .containsExactly(
                        "Gap from open models to closed models widens past 25 points: Open is 30 points (2.5%) behind"
                                + " Closed on LMArena text",
                        "Gap from open models to closed models narrows below 25 points: Open is 21 points (1.8%) behind"
                                + " Closed on LMArena text");
        assertThat(told(board))
                .extracting(alert -> alert.statement().metrics().get("direction"))
                .containsExactly("wider", "narrower");
        assertThat(told(board)).extracting(Alert::severity).containsOnly(Severity.NOTICE);
    }

    @Test
    void shouldTellWhoTakesTheLeadAndHowLoud() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", closed(1205), open(1200))
                .publish("2024-01-02", closed(1205), open(1208))
                .publish("2024-01-03", closed(1225), open(1208));

        assertThat(headlines(board))
                .containsExactly(
                        "Open models take the lead from closed models: Open is 3 points (0.2%) ahead of Closed on"
                                + " LMArena text",
                        "Closed models take the lead from open models: Open is 17 points (1.4%) behind Closed on"
                                + " LMArena text");
        assertThat(told(board))
                .extracting(Alert::severity)
                .as("tied, then clear")
                .containsExactly(Severity.NOTICE, Severity.MAJOR);
        assertThat(told(board))
                .extracting(alert -> alert.identity().group())
                .as("by who leads then")
                .containsExactly(group("b/open"), group("a/closed"));
    }

    private static UUID group(String leading) {
        return Alert.group(Kind.GAP_REVERSED, "closed-open", ModelId.parse(leading));
    }

    @Test
    void shouldTellRecordsBySideAndDirection() {
        assertThat(record(1240, 1248))
                .isEqualTo("Closed models pull away from open models: Open is 48 points (4.0%)"
                        + " behind Closed on LMArena text, the largest gap on record");
        assertThat(record(1248, 1240))
                .isEqualTo("Open models close in on closed models: Open is 40 points (3.3%) behind"
                        + " Closed on LMArena text, the smallest gap on record");
        assertThat(record(1160, 1168))
                .isEqualTo("Closed models close in on open models: Open is 32 points (2.7%) ahead"
                        + " of Closed on LMArena text, the smallest lead on record");
        assertThat(record(1168, 1160))
                .isEqualTo("Open models pull away from closed models: Open is 40 points (3.4%)"
                        + " ahead of Closed on LMArena text, the largest lead on record");
        assertThat(record(1208, 1200))
                .isEqualTo("Open models close in on closed models: Open is 0 points (0.0%) behind"
                        + " Closed on LMArena text, the smallest gap on record");
    }

    private static String record(double before, double after) {
        List<Alert> told = told(recorded(before, after, "US"));
        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Kind.GAP_RECORD);
            assertThat(alert.severity()).isEqualTo(Severity.MAJOR);
            assertThat(alert.statement().before()).isEqualTo(Map.of("record", before - 1200));
        });
        return told.getFirst().headline();
    }

    /** A closed model stands at one score for half a year, then at another; an open one stands at 1200. */
    private static BoardScript recorded(double before, double after, String country) {
        BoardScript board = new BoardScript();
        LocalDate day = LocalDate.parse("2024-01-01");
        Row open = open(1200).country(country);
        for (int i = 0; i < 20; i++) {
            board.publish(day.plusDays(10L * i).toString(), closed(before), open);
        }
        return board.publish("2024-08-01", closed(after), open);
    }

    @Test
    void shouldCallARecordOfAnotherPairWorthNoticeOnly() {
        assertThat(recorded(1240, 1248, "CN").ofLeadsAndGaps())
                .filteredOn(alert -> alert.kind() == Kind.GAP_RECORD)
                .extracting(alert -> alert.about().segment() + " " + alert.severity())
                .containsExactlyInAnyOrder("closed-open MAJOR", "US-CN MAJOR", "closed:US-open:CN NOTICE");
    }

    @Test
    void shouldMeasureWhatItTells() {
        BoardScript board = new BoardScript()
                .publish(
                        "2024-01-01",
                        closed(1220).released("2023-11-01"),
                        open(1200).released("2023-12-01"))
                .publish(
                        "2024-01-02",
                        closed(1240).released("2023-11-01"),
                        open(1200).released("2023-12-01"));

        assertThat(told(board)).singleElement().satisfies(alert -> {
            assertThat(alert.statement().metrics())
                    .containsEntry("points", 40.0)
                    .containsEntry("tied", false)
                    .containsEntry("lagDays", 30L)
                    .containsEntry("behindDays", 62L)
                    .containsKeys("percent", "winRate")
                    .doesNotContainKeys("pointsFrom", "pointsTo");
            assertThat(alert.statement().after())
                    .isEqualTo(Map.of(
                            "points",
                            40.0,
                            "leaderA",
                            "a/closed",
                            "scoreA",
                            1240.0,
                            "leaderB",
                            "b/open",
                            "scoreB",
                            1200.0));
            assertThat(alert.evidence()).hasSize(3);
        });
    }

    @Test
    void shouldTellNoPercentOfAScoreThatIsNotPositive() {
        BoardScript board = new BoardScript()
                .on(Scale.INDEX)
                .publish("2024-01-01", row("a/closed", 1.5), row("b/open", 0).openness(Openness.OPEN_SOURCE))
                .publish("2024-01-02", row("a/closed", 3), row("b/open", 0).openness(Openness.OPEN_SOURCE));

        assertThat(headlines(board))
                .containsExactly("Gap from open models to closed models widens past 2 points: Open is 3 points behind"
                        + " Closed on LMArena text");
        assertThat(told(board).getFirst().statement().metrics()).doesNotContainKeys("percent", "winRate");
    }

    private static Row closed(double score) {
        return row("a/closed", score, 4);
    }

    private static Row open(double score) {
        return row("b/open", score, 4).openness(Openness.OPEN_WEIGHTS);
    }

    private static List<Alert> told(BoardScript board) {
        return board.ofLeadsAndGaps().stream()
                .filter(alert -> "closed-open".equals(alert.about().segment()))
                .toList();
    }

    private static List<String> headlines(BoardScript board) {
        return told(board).stream().map(Alert::headline).toList();
    }
}
