package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.Random;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A refit of the index follows from what boards say, not from how they come to say it; the seed is in the message. */
class IndexPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 20);

    @Test
    void shouldBeTheSameWhateverTheOrderOfRowsAndAfterRestarts() {
        int indexes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            MarketScript inOrder = play(new MarketScript(IndexTest.rules(8, 50)), seed);
            MarketScript shuffled = play(
                    new MarketScript(IndexTest.rules(8, 50)).shuffling(seed + 1).restartingAtRandom(seed + 2), seed);

            assertThat(shuffled.indexes).as("indexes of seed %d", seed).isEqualTo(inOrder.indexes);
            assertThat(shuffled.gaps).as("gaps of seed %d", seed).isEqualTo(inOrder.gaps);
            indexes += inOrder.indexes.size();
        }
        assertThat(indexes).as("refits in all").isGreaterThan(SEEDS * 4);
    }

    /** Boards that publish again and again, with scores that are alike where only so many of the best are taken. */
    private static MarketScript play(MarketScript script, long seed) {
        Random random = new Random(seed);
        script.on(Scale.PERCENT);
        for (int day = 1; day < 10; day++) {
            for (String board : List.of(IndexTest.MATH, IndexTest.CODE, "tests/third/overall")) {
                if (day > 1 && random.nextInt(3) > 0) {
                    continue;
                }
                Row[] rows = new Row[IndexTest.MODELS];
                for (int n = 0; n < IndexTest.MODELS; n++) {
                    double score = n == 9 ? 90 : n == 3 ? 70 : 40 + 10 * random.nextInt(5);
                    rows[n] = BoardScript.row(IndexTest.id(n), score);
                }
                script.of(board).board("2025-01-%02d".formatted(day), rows);
            }
            script.endDays("2025-01-%02d".formatted(day), "2025-01-%02d".formatted(day));
        }
        return script;
    }
}
