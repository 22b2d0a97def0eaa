package dev.leapfrog.ingest.response;

import java.time.Instant;

import dev.leapfrog.events.source.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server, as it was recorded.
 *
 * @param at where it stands in the order of everything that was read
 * @param url what was asked for
 * @param status of HTTP, such as 200
 * @param link its {@code Link} header; null when it has none
 */
public record RecordedResponse(
        SourceState.Cursor at,
        String url,
        int status,
        Content content,
        @Nullable String link) {
    /** Without a {@code Link} header. */
    public RecordedResponse(SourceState.Cursor at, String url, int status, Content content) {
        this(at, url, status, content, null);
    }

    /** When the server answered so. */
    public Instant date() {
        return at.date();
    }

    /** What the server sent, if it can be decoded. */
    public sealed interface Content permits Body, Undecodable {}

    /** A body that was cut short or whose encoding cannot be undone. */
    public record Undecodable(String reason) implements Content {}
}
