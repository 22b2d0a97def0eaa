package dev.leapfrog.ingest.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failures: exponential with full jitter, that is anything from nothing to a limit that doubles
 * with each failure (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 *
 * @param base the limit after the first failure
 * @param cap which the limit never exceeds
 */
public record Backoff(Duration base, Duration cap) {
    /** From half a minute to six hours. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(30), Duration.ofHours(6));
    /** Beyond that the limit is the cap, whatever the base is. */
    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (!base.isPositive() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("the base is positive and not above the cap");
        }
    }

    /**
     * The wait before the next attempt.
     *
     * @param failures in a row, at least one
     * @param retryAfter how long the server wants to be left alone, which is kept, and exceeded by up to the base, as
     *     others were told the same; null when it does not say
     */
    public Duration delay(int failures, @Nullable Duration retryAfter, RandomGenerator random) {
        Duration drawn = drawn(limit(failures), random);
        if (retryAfter == null) {
            return drawn;
        }
        Duration asked = retryAfter.plus(drawn(base, random));
        return drawn.compareTo(asked) > 0 ? drawn : asked;
    }

    private static Duration drawn(Duration limit, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(limit.toMillis() + 1));
    }

    private Duration limit(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures is at least 1");
        }
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        boolean isOver = base.toMillis() > cap.toMillis() >> doublings;
        return isOver ? cap : Duration.ofMillis(base.toMillis() << doublings);
    }
}
