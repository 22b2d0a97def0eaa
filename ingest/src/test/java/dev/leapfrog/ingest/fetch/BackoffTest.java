package dev.leapfrog.ingest.fetch;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackoffTest {
    private static final int SEEDS = 1000;

    @Test
    void shouldDoubleItsLimitUpToTheCapAndDrawFromAllOfIt() {
        assertThat(IntStream.of(1, 2, 3, 4, 9, 10, 11, 100, Integer.MAX_VALUE).mapToObj(BackoffTest::longest))
                .extracting(Duration::toSeconds)
                .satisfiesExactly(
                        near(30),
                        near(60),
                        near(120),
                        near(240),
                        near(7680),
                        near(15360),
                        near(21600),
                        near(21600),
                        near(21600));
        assertThat(IntStream.range(0, SEEDS).mapToObj(seed -> delay(3, null, seed)))
                .anyMatch(delay -> delay.compareTo(Duration.ofSeconds(5)) < 0)
                .allMatch(delay -> !delay.isNegative());
    }

    @Test
    void shouldKeepWhatTheServerAsksFor() {
        Duration hour = Duration.ofHours(1);
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(delay(1, hour, seed)).as("seed %d", seed).isBetween(hour, hour.plus(Backoff.DEFAULT.base()));
        }
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        assertThatThrownBy(() -> delay(0, null, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ThrowingConsumer<Long> near(long seconds) {
        return longest -> assertThat(longest).isBetween(seconds * 9 / 10 - 1, seconds);
    }

    private static Duration longest(int failures) {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> delay(failures, null, seed))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration delay(int failures, @Nullable Duration retryAfter, int seed) {
        return Backoff.DEFAULT.delay(failures, retryAfter, new Random(seed));
    }
}
