package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What changed at a publication, in records that a broker takes. */
class BoardMemoryTest {
    private static final Instant BEFORE = BoardScript.instant("2024-01-01");
    private static final Instant THEN = BoardScript.instant("2024-01-02");

    private final Memory memory = new MapMemory();
    private final BoardMemory board = new BoardMemory(BoardScript.BOARD, memory);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1000, 1201})
    void shouldKeepAllChangesAndForgetThemWhole(int rows) {
        board.save("lmarena_csv", BEFORE, ScoreChanges.NONE);
        int kept = keys().size();
        Map<RowKey, Double> before = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            before.put(RowKey.of(BoardScript.model("a/m" + row)), 1000.0 + row);
        }

        board.save("lmarena_csv", THEN, new ScoreChanges(before));

        StoredBoard stored = BoardMemory.restore(memory).getOrDefault(BoardScript.BOARD, new StoredBoard());
        assertThat(stored.history("lmarena_csv").undoneTo(BEFORE)).isEqualTo(before);

        board.forget("lmarena_csv", THEN, rows);

        assertThat(keys()).hasSize(kept);
    }

    @Test
    void shouldRefuseAKeyThatItDoesNotKnow() {
        memory.put(BoardScript.BOARD + " shape", 1);

        assertThatThrownBy(() -> BoardMemory.restore(memory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store holds an unknown kind of key: shape");
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        memory.forEach((key, json) -> keys.add(key));
        return keys;
    }
}
