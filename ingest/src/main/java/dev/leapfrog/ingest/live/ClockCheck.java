package dev.leapfrog.ingest.live;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clock of this machine can be believed. A date that is once told stands for ever: days that have ended do
 * not end again, and nothing can be dated before what is archived. So a clock that is suddenly days ahead of what it
 * was needs a server that says the same; whoever was switched off for so long needs one too. Not for use by several
 * threads.
 */
final class ClockCheck {
    /** How far time may go on without a witness, as over a weekend. */
    private static final Duration STEP = Duration.ofDays(3);
    /** How far the clock and a server's may be apart and still say the same. */
    private static final Duration APART = Duration.ofDays(1);

    private @Nullable Instant last;

    /** @param last when it was believed last; null when it never was, so that anything is believed */
    ClockCheck(@Nullable Instant last) {
        this.last = last;
    }

    /** Why the time at which a response was fetched is not believed, in one line; empty when it is. */
    Optional<String> doubt(LiveResponse response) {
        return judge(response.fetchedAt(), response.header("date").flatMap(ClockCheck::date));
    }

    /** The same of a time at which there was no response. */
    Optional<String> doubt(Instant now) {
        return judge(now, Optional.empty());
    }

    /**
     * The same of an answer without a page.
     *
     * @param date when its server says that it answered, as it writes it; null when it does not say
     */
    Optional<String> doubt(Instant now, @Nullable String date) {
        return judge(now, Optional.ofNullable(date).flatMap(ClockCheck::date));
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

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException meaningless) {
            return Optional.empty();
        }
    }
}
