package dev.leapfrog.streams.market.level;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.capability.Decline.Price;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The prices of a level that were lower than all before. */
class LevelTrackTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LevelTrack NEW = LevelTrack.at(BoardScript.model("lab/reference"), 1200);

    @Test
    void shouldKeepEachPriceThatIsTheLowestSoFar() {
        LevelTrack track = NEW.priced(FIRST, 8)
                .priced(FIRST.plusDays(1), 9)
                .priced(FIRST.plusDays(2), 8)
                .priced(FIRST.plusDays(3), 7.9);

        assertThat(track.lows()).containsExactly(new Price(FIRST, 8), new Price(FIRST.plusDays(3), 7.9));
    }

    @Test
    void shouldKeepTheLowestOfADay() {
        LevelTrack track = NEW.priced(FIRST, 8).priced(FIRST, 6).priced(FIRST, 7);

        assertThat(track.lows()).containsExactly(new Price(FIRST, 6));
    }

    @Test
    void shouldKeepWhatWasToldWhenScoresMove() {
        LevelTrack track = NEW.priced(FIRST, 8).told(FIRST, 8).seen(BoardScript.model("lab/reference"), 1210);

        assertThat(track)
                .isEqualTo(new LevelTrack(
                        BoardScript.model("lab/reference"), 1210, 8.0, FIRST, List.of(new Price(FIRST, 8))));
    }
}
