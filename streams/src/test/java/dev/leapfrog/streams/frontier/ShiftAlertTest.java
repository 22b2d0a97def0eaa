package dev.leapfrog.streams.frontier;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.model;
import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** In which words, and how loud, a shift is told. */
class ShiftAlertTest {
    private static final Row HOLDER = row("a/old", 1200, 5);
    private static final Row THIRD = row("c/third", 1100, 5);

    @Test
    void shouldTellALeapOfAnotherLab() {
        assertThat(headlines(after(HOLDER, THIRD, row("b/new", 1230, 5))))
                .containsExactly("New takes the lead on LMArena text from Old, 30 points ahead");
    }

    @Test
    void shouldTellAnUpgrade() {
        assertThat(headlines(after(HOLDER, THIRD, row("a/new", 1230, 5))))
                .containsExactly("New replaces Old in the lead on LMArena text, 30 points ahead");
    }

    @Test
    void shouldTellWhoIsRatedHigher() {
        assertThat(headlines(after(HOLDER, row("c/third", 1260, 5))))
                .containsExactly("Third overtakes Old for the lead on LMArena text as ratings change, 60 points ahead");
    }

    @Test
    void shouldTellWhoIsClearOfAHolderThatLeft() {
        assertThat(headlines(after(row("c/third", 1230, 5))))
                .containsExactly(
                        "Third holds the lead on LMArena text now that Old is no longer listed, 30 points ahead");
    }

    @Test
    void shouldTellHowLikelyAnUnclearLeadIs() {
        Row close = row("b/new", 1203, 5);
        BoardScript board = after(HOLDER, THIRD, close)
                .publish("2024-01-12", HOLDER, THIRD, close)
                .publish("2024-01-18", HOLDER, THIRD, close);

        assertThat(headlines(board))
                .containsExactly(
                        "New moves ahead of Old by 3 points for the lead on LMArena text, but not clearly yet (80% likely)",
                        "Tied at the top on LMArena text: New has stood above Old for 7 days without a clear lead (80%"
                                + " likely)");
        assertThat(board.ofLeadsAndGaps()).extracting(Alert::severity).containsOnly(Severity.INFO);
    }

    @Test
    void shouldTellNoLikelihoodWithoutIntervals() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", row("a/old", 1200))
                .publish("2024-01-11", row("a/old", 1200), row("b/new", 1205));

        assertThat(headlines(board))
                .containsExactly(
                        "New moves ahead of Old by 5 points for the lead on LMArena text, but not clearly yet");
        assertThat(of(board, "all").getFirst().statement().metrics()).doesNotContainKey("probability");
    }

    @Test
    void shouldTellAContestedLead() {
        BoardScript board = after(HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5));
        assertThat(headlines(board))
                .containsExactly(
                        "New moves ahead of Old by 30 points for the lead on LMArena text, but does not clearly"
                                + " lead the others: the lead is contested");

        board.publish("2024-01-15", HOLDER, row("b/new", 1230, 5), row("c/newer", 1231, 5));

        assertThat(headlines(board).subList(1, 3))
                .containsExactly(
                        "New did not keep the lead on LMArena text: Newer is ahead now",
                        "Newer moves ahead of Old by 31 points for the lead on LMArena text, but does not clearly lead"
                                + " the others: the lead is contested");

        board.publish("2024-01-16", row("a/old", 1260, 5), row("b/new", 1261, 5), row("c/newer", 1250, 5));

        assertThat(headlines(board).getLast())
                .isEqualTo("New moves ahead of Old by 1 point for the lead on LMArena text, without clearly leading the"
                        + " others: the lead is contested");
        assertThat(of(board, "all").getLast().statement().metrics()).containsEntry("contested", true);
    }

    @Test
    void shouldTellAFormerHolderThatIsFirstAgain() {
        BoardScript board = after(HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5))
                .publish("2024-01-15", row("a/old", 1231, 5), row("b/new", 1230, 5), row("c/newer", 1229, 5));

        assertThat(headlines(board).subList(1, 3))
                .containsExactly(
                        "New did not keep the lead on LMArena text: Old is ahead again",
                        "Old is first again on LMArena text, without clearly leading the others: the lead is contested");

        Row[] rows = {row("a/old", 1231, 5), row("b/new", 1230, 5), row("c/newer", 1229, 5)};
        board.publish("2024-01-20", rows).publish("2024-01-30", rows);

        assertThat(headlines(board).getLast())
                .isEqualTo("Tied at the top on LMArena text: Old has stood first for 15 days without a clear lead");
    }

    @Test
    void shouldHoldAContestedLeadWhenADayEnds() {
        Row[] rows = {HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5)};
        BoardScript board = after(rows)
                .publish("2024-01-12", rows)
                .publish("2024-01-13", rows)
                .endDays("2024-01-13", "2024-01-20");

        assertThat(board.told(Segment.ALL))
                .containsExactly("2024-01-11 all PROVISIONAL LEAPFROG b/new", "2024-01-18 all HELD LEAPFROG b/new");
        assertThat(of(board, "all").getLast().statement().metrics()).containsEntry("contested", true);
    }

    @Test
    void shouldTellWhoIsAheadAgain() {
        BoardScript board = after(HOLDER, THIRD, row("b/new", 1203, 5))
                .publish("2024-01-15", row("a/old", 1210, 5), THIRD, row("b/new", 1203, 5));

        assertThat(headlines(board).getLast())
                .isEqualTo("New did not keep the lead on LMArena text: Old is ahead again");
    }

    @Test
    void shouldTellThatAChallengerIsGoneWithItsSegment() {
        Row one = row("b/one", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row two = row("c/two", 1152, 5).openness(Openness.OPEN_WEIGHTS);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, one)
                .publish("2024-01-10", HOLDER, one, two)
                .publish("2024-01-12", HOLDER);

        assertThat(of(board, "open").getLast().headline())
                .isEqualTo("Two did not keep the lead among open models on LMArena text: it is no longer listed");
    }

    @Test
    void shouldTellThatAContestedLeadIsGoneWithItsSegment() {
        Row one = row("b/one", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row two = row("c/two", 1182, 5).openness(Openness.OPEN_WEIGHTS);
        Row three = row("d/three", 1181, 5).openness(Openness.OPEN_WEIGHTS);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, one)
                .publish("2024-01-10", HOLDER, one, two, three)
                .publish("2024-01-12", HOLDER)
                .publish("2024-01-14", HOLDER, three);

        assertThat(board.told(Segment.OPEN))
                .containsExactly(
                        "2024-01-10 open PROVISIONAL LEAPFROG c/two", "2024-01-12 open RETRACTED LEAPFROG c/two");
        assertThat(board.reign(Segment.OPEN).model().id()).hasToString("d/three");
        assertThat(board.reign(Segment.OPEN).censored()).isFalse();
    }

    @Test
    void shouldTellAReclassification() {
        Row open = row("b/weights", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row other = row("c/other", 1120, 5).openness(Openness.OPEN_SOURCE);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, open, other)
                .changeModel(open.model(), open.openness(Openness.CLOSED).model(), "2024-01-09")
                .publish("2024-01-10", HOLDER, open.openness(Openness.CLOSED), other);

        assertThat(of(board, "open").getLast()).satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo(
                            "Other holds the lead among open models on LMArena text after a reclassification, in place"
                                    + " of Weights");
            assertThat(alert.severity()).isEqualTo(Severity.INFO);
        });
    }

    @Test
    void shouldTellAReclassificationThatIsNotClear() {
        Row open = row("b/weights", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row closed = row("c/freed", 1152, 5);
        Row freed = closed.openness(Openness.OPEN_WEIGHTS);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, open, closed)
                .changeModel(closed.model(), freed.model(), "2024-01-09")
                .publish("2024-01-10", HOLDER, open, freed);

        assertThat(of(board, "open").getLast().headline())
                .isEqualTo("Freed is now first among open models on LMArena text after a reclassification, but not"
                        + " clearly yet (71% likely)");
    }

    @Test
    void shouldTellWhoMayStandAbove() {
        Row one = row("b/one", 1150, 5).openness(Openness.OPEN_WEIGHTS);
        Row two = row("c/two", 1180, 5).openness(Openness.OPEN_WEIGHTS);
        Row unknown = row("d/glm", 1190, 5).openness(Openness.UNKNOWN);
        BoardScript board =
                new BoardScript().publish("2024-01-01", HOLDER, one).publish("2024-01-10", HOLDER, one, two, unknown);

        assertThat(of(board, "open").getLast()).satisfies(alert -> {
            assertThat(alert.headline())
                    .isEqualTo("Two moves ahead of One by 30 points for the lead among open models on LMArena text;"
                            + " GLM stands above, and whether its weights are open is not known");
            assertThat(alert.statement().metrics()).containsEntry("unknownAbove", "d/glm");
        });
    }

    @Test
    void shouldSayHowMuchAChangeMattersBySegment() {
        Row open = row("b/open", 1150, 5).openness(Openness.OPEN_WEIGHTS).country("CN");
        Row better = row("c/better", 1250, 5).openness(Openness.OPEN_WEIGHTS).country("CN");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, open)
                .publish("2024-01-11", HOLDER, open, better)
                .publish("2024-01-12", HOLDER, open, better, row("d/us", 1230, 5));

        assertThat(board.ofLeadsAndGaps())
                .filteredOn(alert -> alert.kind() == Alert.Kind.FRONTIER_SHIFT)
                .extracting(alert -> alert.about().segment() + " " + alert.severity())
                .containsExactlyInAnyOrder(
                        "all MAJOR", "open MAJOR", "CN NOTICE", "open:CN INFO", "US NOTICE", "closed NOTICE");
    }

    @Test
    void shouldMeasureWhatItTells() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER, THIRD)
                .publish("2024-01-11", HOLDER, THIRD, row("a/next", 1230, 5))
                .publish("2024-01-20", HOLDER, THIRD, row("a/next", 1230, 5), row("b/new", 1260, 5));

        Alert alert = of(board, "all").getLast();
        assertThat(alert.statement().metrics())
                .containsEntry("shift", "LEAPFROG")
                .containsEntry("margin", 30.0)
                .containsEntry("publications", 1)
                .containsEntry("contested", false)
                .containsEntry("reignDays", 9L)
                .containsEntry("labReignDays", 19L)
                .containsEntry("reignCensored", false)
                .containsKeys("probability", "probabilityOverOtherLabs")
                .doesNotContainKey("unknownAbove");
        assertThat(alert.statement().before())
                .isEqualTo(Map.of("model", "a/next", "score", 1230.0, "low", 1225.0, "high", 1235.0));
        assertThat(alert.statement().after())
                .isEqualTo(Map.of("model", "b/new", "score", 1260.0, "low", 1255.0, "high", 1265.0));
        assertThat(alert.evidence()).hasSize(3);
    }

    @Test
    void shouldEndAChallengeByAModelThatProvedToBeTheHolder() {
        BoardScript board = after(HOLDER, THIRD, row("b/new", 1203, 5))
                .merge("b/new", model("a/old"), "2024-01-12")
                .publish("2024-01-15", row("a/old", 1203, 5), THIRD)
                .publish("2024-01-16", row("a/old", 1203, 5), row("c/third", 1205, 5));

        assertThat(board.told(Segment.ALL))
                .containsExactly(
                        "2024-01-11 all PROVISIONAL LEAPFROG b/new", "2024-01-16 all PROVISIONAL RESCORED c/third");
    }

    @Test
    void shouldCountLeapsOfTheLastYearOnly() {
        BoardScript board = after(HOLDER, THIRD, row("b/new", 1230, 5));
        assertThat(board.lead(Segment.ALL).leapsPerYear()).isEqualTo(1);

        board.publish("2025-01-09", HOLDER, THIRD, row("b/new", 1230, 5));
        assertThat(board.lead(Segment.ALL).leapsPerYear()).isEqualTo(1);

        board.publish("2025-01-10", HOLDER, THIRD, row("b/new", 1230, 5));
        assertThat(board.lead(Segment.ALL).leapsPerYear()).as("365 days later").isZero();
    }

    /** A list on which the holder leads for ten days, and then another list. */
    private static BoardScript after(Row... rows) {
        return new BoardScript().publish("2024-01-01", HOLDER, THIRD).publish("2024-01-11", rows);
    }

    private static List<Alert> of(BoardScript board, String segment) {
        return board.ofLeadsAndGaps().stream()
                .filter(alert -> segment.equals(alert.about().segment()))
                .toList();
    }

    private static List<String> headlines(BoardScript board) {
        return of(board, "all").stream().map(Alert::headline).toList();
    }
}
