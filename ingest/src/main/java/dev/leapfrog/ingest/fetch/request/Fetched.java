package dev.leapfrog.ingest.fetch.request;

import java.time.Duration;

import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/** The outcome of fetching a page. Reasons are one line for people. */
public sealed interface Fetched {
    /**
     * The whole page; not necessarily different from last time, as few servers honour validators.
     *
     * @param validators to ask with next time, once what the page says is published
     */
    record Changed(LiveResponse response, Validators validators) implements Fetched {}

    /**
     * The page is still the one that the validators came with.
     *
     * @param date when the server says so, as it writes it; null when it does not say
     */
    record NotModified(@Nullable String date) implements Fetched {}

    /**
     * The server, or its robots.txt, does not want to be asked: a bot check, a login, a redirect out of the source's
     * hosts. Asking again soon changes nothing.
     *
     * @param evidence what was served instead, to be kept; null when nothing was
     * @param retryAfter how long the server wants to be left alone, at most a day; null when it does not say
     */
    record Refused(
            String reason,
            @Nullable LiveResponse evidence,
            @Nullable Duration retryAfter) implements Fetched {}

    /**
     * No page for now: unreachable, broken, too large, too slow, too often asked.
     *
     * @param retryAfter how long the server wants to be left alone, at most a day; null when it does not say
     * @param isReached whether a server answered at all; when none does anywhere, the network is down
     */
    record Unavailable(String reason, @Nullable Duration retryAfter, boolean isReached) implements Fetched {
        public Unavailable(String reason, @Nullable Duration retryAfter) {
            this(reason, retryAfter, true);
        }
    }

    /**
     * Nothing was asked, as the user has given no key for it.
     *
     * @param variable of the environment in which the key is looked for
     */
    record NeedsKey(String variable) implements Fetched {
        public String reason() {
            return "needs the key in environment variable " + variable;
        }
    }

    /** Whether the page was had, or is the one that was had before. */
    default boolean isPage() {
        return switch (this) {
            case Changed page -> true;
            case NotModified page -> true;
            case Refused refused -> false;
            case Unavailable failed -> false;
            case NeedsKey key -> false;
        };
    }
}
