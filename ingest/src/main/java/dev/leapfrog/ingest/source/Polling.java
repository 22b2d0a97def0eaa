package dev.leapfrog.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a source is watched live. What a page names in a {@link Pointer}, or in a {@link Part} as the next ones, is
 * fetched after it, as long as the source reads it.
 *
 * @param urls to fetch, each time all of them, in this order
 * @param every how long from one time to the next
 * @param headers to send, by name; {@code ${NAME}} in a value stands for an environment variable
 * @param hosts to which redirects are followed, beside those of the addresses
 * @param follow how many more pages of a list are fetched when one says at which address it goes on: in its body, or,
 *     as long as it lists what was not known, in its {@code Link} header
 */
public record Polling(List<URI> urls, Duration every, Map<String, String> headers, List<String> hosts, int follow) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public Polling {
        urls = List.copyOf(urls);
        headers = Map.copyOf(headers);
        hosts = List.copyOf(hosts);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("'urls' must name at least one address");
        }
        if (follow < 0) {
            throw new IllegalArgumentException("'follow' must be 0 or more, not " + follow);
        }
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("'every' must be at least " + SHORTEST + ", not " + every);
        }
    }

    /** Addresses that are fetched as they are, each a page of its own. */
    public static Polling of(Duration every, URI... urls) {
        return new Polling(List.of(urls), every, Map.of(), List.of(), 0);
    }

    @JsonCreator
    static Polling of(
            @JsonProperty("urls") List<URI> urls,
            @JsonProperty("every") Duration every,
            @JsonProperty("headers") @Nullable Map<String, String> headers,
            @JsonProperty("hosts") @Nullable List<String> hosts,
            @JsonProperty("follow") @Nullable Integer follow) {
        return new Polling(
                urls,
                every,
                headers == null ? Map.of() : headers,
                hosts == null ? List.of() : hosts,
                follow == null ? 0 : follow);
    }
}
