package dev.leapfrog.streams.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of tiers on any board: seeded boards, the seed in the message. */
class TierPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 20);

    @Test
    void shouldConcludeTheSameAfterRestartsAndWithShuffledRows() {
        for (long seed = 0; seed < SEEDS; seed++) {
            BoardScript plain = random(new BoardScript(), seed);
            BoardScript disturbed =
                    random(new BoardScript().restartingAtRandom(seed).shuffling(seed), seed);

            assertThat(disturbed.tiers).as("seed %d", seed).isEqualTo(plain.tiers);
            assertThat(disturbed.alerts).as("seed %d", seed).isEqualTo(plain.alerts);
        }
    }

    private static BoardScript random(BoardScript script, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>(List.of(TierTest.LEADER, TierTest.REFERENCE));
        for (int month = 0; month < 20; month++) {
            rows.add(TierTest.open(
                    "x/m" + month,
                    1150 + random.nextInt(100),
                    random.nextInt(4) == 0 ? null : 1.0 + random.nextInt(90)));
            String date = (2023 + month / 12) + "-" + String.format("%02d", 1 + month % 12) + "-01";
            script.publish(date, rows.toArray(new Row[0]));
        }
        return script;
    }
}
