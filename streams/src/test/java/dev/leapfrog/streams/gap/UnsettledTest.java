package dev.leapfrog.streams.gap;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Standings;
import dev.leapfrog.streams.gap.GapFinding.What;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether what was told as provisional holds, once the gap is known. */
class UnsettledTest {
    private static final BoardRules RULES = BoardRules.defaults();
    private static final Instant THEN = BoardScript.instant("2024-01-01");
    private static final BoardView VIEW =
            new BoardView(new Standings(0), Scale.ELO, RULES, THEN, Set.of(), Set.of(), null);

    @ParameterizedTest
    @CsvSource({
        // what, step or record, wider, before, now, holds
        "CROSSED, 25, true, 20, 27, true",
        "CROSSED, 25, true, 20, 60, true",
        "CROSSED, 25, true, 20, 26, false",
        "CROSSED, 25, true, 30, 40, false",
        "CROSSED, 25, false, 30, 23, true",
        "CROSSED, 25, false, 30, 5, true",
        "CROSSED, 25, false, 30, 24, false",
        "CROSSED, 25, false, 20, 15, false",
        "REVERSED, 0, false, 5, -2, true",
        "REVERSED, 0, false, 5, -1, false",
        "REVERSED, 0, true, -5, 2, true",
        "REVERSED, 0, true, -5, 1, false",
        "RECORD, 40, true, 30, 42, true",
        "RECORD, 40, true, 30, 41.9, false",
        "RECORD, 40, false, 45, 38, true",
        "RECORD, 40, false, 45, 38.1, false"
    })
    void shouldHoldWhereTheGapStandsBeyondWhatWasToldAndDidNotBefore(
            What what, double mark, boolean wider, double before, double now, boolean holds) {
        GapTrack known = GapTrack.start(before, THEN, Scale.ELO, RULES);
        Standing leader = new Standing(BoardScript.model("a/a"), Score.of(1200));
        Unsettled.Alerted told = new Unsettled.Alerted(new GapFinding(what, now, mark, wider), THEN, leader, leader);
        GapTrack after = known.conclude(now, THEN, Scale.ELO, RULES).track();

        assertThat(new Unsettled(known, List.of(told)).holds(told, after, now, VIEW))
                .isEqualTo(holds);
    }
}
