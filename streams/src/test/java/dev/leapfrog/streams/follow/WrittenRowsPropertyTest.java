package dev.leapfrog.streams.follow;

import org.junit.jupiter.api.Test;

/** What is kept of rows is what they are, on many boards: the seed in the message. */
class WrittenRowsPropertyTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 4);

    @Test
    void shouldHoldTheSameRowsAfterARestartAtAnyRecord() {
        for (long seed = 0; seed < SEEDS; seed++) {
            WrittenRowsTest.assertSameAfterRestarts(seed, 20);
        }
    }
}
