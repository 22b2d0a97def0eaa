package dev.leapfrog.ingest.archive;

import java.time.Instant;

import dev.leapfrog.events.SourceState;

/**
 * One answer of a server, as it was recorded.
 *
 * @param at where it stands in the order of everything that was read
 * @param url what was asked for
 * @param status of HTTP, such as 200
 */
public record RecordedResponse(SourceState.Cursor at, String url, int status, Content content) {
    /** When the server answered so. */
    public Instant date() {
        return at.date();
    }

    /** What the server sent, if it can be had. */
    public sealed interface Content permits Body, Undecodable {}

    /** A body that was cut short or whose encoding cannot be undone. */
    public record Undecodable(String reason) implements Content {}
}
