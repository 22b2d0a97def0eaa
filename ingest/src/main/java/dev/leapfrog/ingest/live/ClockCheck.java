package dev.leapfrog.ingest.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.leapfrog.ingest.response.HttpDate;
import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clock of this machine can be believed. What is published with a wrong date cannot be taken back: a day
 * that has ended does not end again, and nothing can be dated before the newest response in the archive. So when the
 * clock is suddenly days ahead, nothing is recorded until a server's {@code Date} header agrees with it; after a
 * machine was off for that long, one response has to agree as well. Not for use by several threads.
 */
final class ClockCheck {
    /** How far the clock may advance without a server that confirms it, as over a weekend. */
    private static final Duration STEP = Duration.ofDays(3);
    /** How far the clock and a server's may be apart and still agree. */
    private static final Duration APART = Duration.ofDays(1);

    private @Nullable Instant last;

    /** @param last the last time that was believed; null when none ever was, so that any is */
    ClockCheck(@Nullable Instant last) {
        this.last = last;
    }

    /** Why the time at which a response was fetched is not believed, in one line; empty when it is. */
    Optional<String> doubt(LiveResponse response) {
        return judge(response.fetchedAt(), response.header("date").flatMap(HttpDate::parse));
    }

    /** The same for a time at which there was no response. */
    Optional<String> doubt(Instant now) {
        return judge(now, Optional.empty());
    }

    /**
     * The same for an answer without a page.
     *
     * @param date when its server says that it answered, as it writes it; null when it does not say
     */
    Optional<String> doubt(Instant now, @Nullable String date) {
        return judge(now, Optional.ofNullable(date).flatMap(HttpDate::parse));
    }

    /** A time, or the last one that was believed when that one is not. */
    Instant believable(Instant now) {
        Instant before = last;
        return before == null || doubt(now).isEmpty() ? now : before;
    }

    private Optional<String> judge(Instant now, Optional<Instant> server) {
        Instant before = last;
        boolean step = before != null && now.isAfter(before.plus(STEP));
        boolean agreed = server.filter(
                        stated -> Duration.between(stated, now).abs().compareTo(APART) <= 0)
                .isPresent();
        if (step && !agreed) {
            return Optional.of("the clock of this machine says " + now + ", long after " + before + ", and "
                    + server.map(stated -> "the server says " + stated).orElse("no server has said so yet")
                    + "; nothing is recorded until they agree");
        }
        last = before == null || now.isAfter(before) ? now : before;
        return Optional.empty();
    }
}
