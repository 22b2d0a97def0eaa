package dev.leapfrog.sinks.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * How long an endpoint is left alone after failures: a limit that doubles with each, and of that between half and all,
 * so that endpoints that fell together are not asked together again.
 *
 * @param base the limit after the first failure
 * @param cap which the limit never exceeds
 */
public record Backoff(Duration base, Duration cap) {
    /** From five seconds to ten minutes: after an outage of an hour it is noticed soon that it is over. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));
    /** However long an endpoint asks for, it is asked once a day. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 20;

    /**
     * The wait before the next attempt.
     *
     * @param failures in a row, at least one
     * @param asked how long the endpoint wants to be left alone, which is kept; null when it does not say
     */
    public Duration delay(int failures, @Nullable Duration asked, RandomGenerator random) {
        Duration drawn = drawn(limit(failures), random);
        if (asked == null) {
            return drawn;
        }
        Duration kept = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return kept.plus(drawn(base, random));
    }

    private static Duration drawn(Duration limit, RandomGenerator random) {
        long half = limit.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }

    private Duration limit(int failures) {
        Duration limit = base.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        return limit.compareTo(cap) > 0 ? cap : limit;
    }
}
