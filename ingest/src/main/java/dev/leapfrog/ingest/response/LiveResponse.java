package dev.leapfrog.ingest.response;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that a server has just given, not yet archived.
 *
 * @param url what was asked for, redirects or not
 * @param fetchedAt when it had arrived
 * @param status of HTTP, such as 200
 * @param headers the ones that matter, by their names in lower case, one value each; none about encodings, which are
 *     undone in the body
 */
public record LiveResponse(String url, Instant fetchedAt, int status, Map<String, String> headers, Body body) {
    public LiveResponse {
        headers = Map.copyOf(headers);
    }

    /** A header by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
