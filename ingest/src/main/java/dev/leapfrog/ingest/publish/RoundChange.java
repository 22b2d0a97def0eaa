package dev.leapfrog.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.source.SourceState.Round;
import dev.leapfrog.events.source.SourceState.Unread;
import org.jspecify.annotations.Nullable;

/** How far a source has been gone through after one more page. */
final class RoundChange {
    /** An address that cannot be read for so long is given up, as those of some lists do not last. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private RoundChange() {}

    /**
     * After a page was read.
     *
     * @param before null when the source is not watched, which it is not after that either
     * @param next where its list goes on with what is to be read; null when nothing is
     */
    static @Nullable Round read(@Nullable Round before, String url, Instant at, @Nullable String next) {
        if (before == null) {
            return null;
        }
        List<Unread> after = new ArrayList<>();
        for (Unread one : unread(before, at)) {
            if (!one.url().equals(url) && !one.url().equals(next)) {
                after.add(one);
            }
        }
        if (next != null) {
            after.add(new Unread(next, at));
        }
        return new Round(before.completedAt(), after);
    }

    /** What is still to be read at a time. */
    static List<Unread> unread(@Nullable Round round, Instant at) {
        return round == null
                ? List.of()
                : round.unread().stream()
                        .filter(one -> one.since().plus(LONGEST).isAfter(at))
                        .toList();
    }
}
