package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.Map;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Scores as they were. */
class ScoreHistoryTest {
    private static final RowKey ONE = RowKey.of(BoardScript.model("a/one"));
    private static final RowKey TWO = RowKey.of(BoardScript.model("a/two"));

    private final ScoreHistory history = new ScoreHistory();

    @Test
    void shouldFindTheNearestPublicationTheEarlierOfTwo() {
        assertThat(history.nearest(day(1))).isNull();
        history.add(day(1), Map.of());
        history.add(day(5), Map.of());

        assertThat(history.nearest(day(1).minusSeconds(1))).isEqualTo(day(1));
        assertThat(history.nearest(day(3))).isEqualTo(day(1));
        assertThat(history.nearest(day(3).plusMillis(1))).isEqualTo(day(5));
        assertThat(history.nearest(day(9))).isEqualTo(day(5));
    }

    @Test
    void shouldUndoWhatLaterPublicationsChanged() {
        history.add(day(1), Map.of(ONE, 1000.0));
        history.add(day(2), Map.of(ONE, 1010.0));
        history.add(day(3), Map.of(ONE, 1020.0, TWO, 900.0));

        assertThat(history.undoneTo(day(1))).isEqualTo(Map.of(ONE, 1010.0, TWO, 900.0));
        assertThat(history.undoneTo(day(2))).isEqualTo(Map.of(ONE, 1020.0, TWO, 900.0));
        assertThat(history.undoneTo(day(3))).isEmpty();
    }

    @Test
    void shouldAddToWhatIsKnownOfAPublication() {
        history.add(day(1), Map.of());
        history.add(day(2), Map.of(ONE, 1010.0));
        history.add(day(2), Map.of(TWO, 900.0));

        assertThat(history.undoneTo(day(1))).isEqualTo(Map.of(ONE, 1010.0, TWO, 900.0));
    }

    @Test
    void shouldForgetWhatIsOlder() {
        history.add(day(1), Map.of(ONE, 1000.0));
        history.add(day(2), Map.of(ONE, 1010.0, TWO, 900.0));
        history.add(day(3), Map.of());

        assertThat(history.forgetBefore(day(3))).isEqualTo(Map.of(day(1), 1, day(2), 2));
        assertThat(history.forgetBefore(day(3))).isEmpty();
        assertThat(history.nearest(day(1))).isEqualTo(day(3));
    }

    private static Instant day(int day) {
        return BoardScript.instant("2024-01-0" + day);
    }
}
