package dev.leapfrog.streams.gap;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.Extremes;
import dev.leapfrog.streams.gap.GapFinding.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a gap crosses the steps 0, 10, 25, 50 and 100, two points beyond each. */
class GapTrackTest {
    private static final BoardRules RULES = BoardRules.defaults();
    private static final Instant THEN = BoardScript.instant("2024-01-01");

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "9.9, 1", "10, 2", "25, 3", "50, 4", "99, 4", "100, 5", "400, 5"})
    void shouldStandAboveAStepFromItOn(double points, int band) {
        assertThat(GapTrack.start(points, THEN, Scale.ELO, RULES).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        // before, now, what, step, wider
        "20, 27, CROSSED, 25, true",
        "30, 23, CROSSED, 25, false",
        "5, 60, CROSSED, 50, true",
        "60, 5, CROSSED, 10, false",
        "95, 102, CROSSED, 100, true",
        "5, -2, REVERSED, 0, false",
        "-5, 2, REVERSED, 0, true",
        "-5, 30, REVERSED, 0, true",
        "60, -10, REVERSED, 0, false"
    })
    void shouldFindTheLastStepThatWasCrossed(double before, double now, What what, double step, boolean wider) {
        assertThat(findings(before, now)).containsExactly(new GapFinding(what, now, step, wider));
    }

    @ParameterizedTest
    @CsvSource({"20, 26.9", "30, 23.1", "5, -1.9", "-5, 1.9", "120, 1000", "-3, -400"})
    void shouldFindNothingWithinTwoPointsOfAStepNorBeyondTheLast(double before, double now) {
        assertThat(findings(before, now)).isEmpty();
    }

    @Test
    void shouldFindARecordBesideACrossing() {
        Extremes known = new Extremes(THEN, 40, 20, 24);
        GapTrack track = new GapTrack(known, 2);

        GapTrack.Verdict verdict = track.conclude(27, BoardScript.instant("2024-12-01"), Scale.ELO, RULES);

        assertThat(verdict.findings())
                .containsExactly(new GapFinding(What.CROSSED, 27, 25, true), new GapFinding(What.RECORD, 27, 24, true));
        assertThat(verdict.track()).isEqualTo(new GapTrack(new Extremes(THEN, 41, 20, 27), 3));
    }

    @Test
    void shouldSetItsBandAnewForAnotherSource() {
        GapTrack track = new GapTrack(new Extremes(THEN, 40, 20, 24), 2);

        assertThat(track.rebased(60, Scale.ELO, RULES)).isEqualTo(new GapTrack(new Extremes(THEN, 40, 20, 60), 4));
    }

    private static List<GapFinding> findings(double before, double now) {
        return GapTrack.start(before, THEN, Scale.ELO, RULES)
                .conclude(now, THEN, Scale.ELO, RULES)
                .findings();
    }
}
