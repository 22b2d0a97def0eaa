package dev.leapfrog.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import dev.leapfrog.ingest.fetch.request.Fetched;

/**
 * When a source is asked again. Pure.
 *
 * @param interval between attempts that bring a page or say that it is the same
 * @param backoff between attempts that fail
 */
public record Schedule(Duration interval, Backoff backoff) {
    /** An interval comes out longer by up to a tenth, so that sources do not stay in step. */
    private static final int JITTER = 10;

    public Schedule {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("the interval is positive");
        }
    }

    /** With the usual back-off. */
    public static Schedule every(Duration interval) {
        return new Schedule(interval, Backoff.DEFAULT);
    }

    /**
     * The time of the next attempt. After a failure that passes it backs off, which may be sooner than the interval. A
     * refused page is fetched again no sooner than after the interval, nor than after the longest back-off.
     *
     * @param failures in a row, this attempt included; not looked at when it did not fail
     */
    public Instant next(Instant lastAttempt, Fetched outcome, int failures, RandomGenerator random) {
        return lastAttempt.plus(
                switch (outcome) {
                    case Fetched.Changed changed -> jittered(interval, random);
                    case Fetched.NotModified same -> jittered(interval, random);
                    case Fetched.NeedsKey key -> jittered(interval, random);
                    case Fetched.Unavailable failed ->
                        backoff.delay(Math.max(1, failures), failed.retryAfter(), random);
                    case Fetched.Refused refused -> {
                        Duration least = longer(interval, backoff.cap());
                        Duration asked = refused.retryAfter();
                        yield jittered(asked == null ? least : longer(least, asked), random);
                    }
                });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration jittered(Duration time, RandomGenerator random) {
        return time.plusMillis(random.nextLong(time.toMillis() / JITTER + 1));
    }
}
