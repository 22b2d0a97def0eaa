package dev.leapfrog.ingest.response;

import org.jspecify.annotations.Nullable;

/**
 * Something that comes in while sources are watched or recorded responses are read. The same six cases pass through
 * live ingest, intake and the intake of one source; on the way a response gets its place in the archive.
 *
 * @param <R> a {@link LiveResponse} before it is archived, a {@link RecordedResponse} after
 */
public sealed interface Incoming<R> {
    /**
     * An answer of a server.
     *
     * @param isFollowed whether the list on the page is to be followed to where its {@code Link} header says that it
     *     goes on
     */
    record Response<R>(R response, boolean isFollowed) implements Incoming<R> {}

    /**
     * An answer in place of the page: a bot check, a login, a refusal.
     *
     * @param source name of the source that was being fetched
     * @param evidence what was served
     * @param reason in one line
     */
    record Refused<R>(String source, R evidence, String reason) implements Incoming<R> {}

    /**
     * A page that could not be fetched.
     *
     * @param source name of the source that was being fetched
     * @param reason in one line
     */
    record Unavailable<R>(String source, String url, String reason) implements Incoming<R> {}

    /**
     * A page that is still the one that was read last.
     *
     * @param source name of the source that was being fetched
     * @param serverDate when its server says that it answered, as the header has it; null when it does not say
     */
    record Unchanged<R>(String source, String url, @Nullable String serverDate) implements Incoming<R> {}

    /**
     * All addresses of a source have been fetched, one after the other.
     *
     * @param source name of the source
     */
    record RoundCompleted<R>(String source) implements Incoming<R> {}

    /**
     * A person has released something from quarantine.
     *
     * @param source name of the source
     * @param what was held back
     */
    record Released<R>(String source, String what) implements Incoming<R> {}
}
