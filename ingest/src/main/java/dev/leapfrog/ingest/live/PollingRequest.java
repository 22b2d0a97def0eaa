package dev.leapfrog.ingest.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.ingest.fetch.request.ApiKey;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.source.Polling;

/** The request for a page of a source, as the source's definition has it. */
public final class PollingRequest {
    private static final Pattern VARIABLE = Pattern.compile("(.*)\\$\\{(\\w+)}");

    private PollingRequest() {}

    /**
     * The request for a page.
     *
     * @param url one that the source polls, or that a page of it points to
     */
    public static Request of(Polling polling, URI url, Reach reach) {
        Set<String> hosts = Stream.concat(
                        polling.hosts().stream(), polling.urls().stream().map(URI::getHost))
                .collect(Collectors.toSet());
        return Request.to(url, reach)
                .withHosts(hosts)
                .withHeaders(plain(polling.headers()))
                .withKeys(keys(polling.headers()));
    }

    /** Those that are sent as they stand. */
    private static Map<String, String> plain(Map<String, String> headers) {
        Map<String, String> plain = new TreeMap<>(headers);
        plain.values().removeIf(value -> VARIABLE.matcher(value).matches());
        return plain;
    }

    /** Those whose value ends in an environment variable, {@code Bearer ${NAME}}. */
    private static List<ApiKey> keys(Map<String, String> headers) {
        List<ApiKey> keys = new ArrayList<>();
        headers.forEach((header, value) -> {
            Matcher variable = VARIABLE.matcher(value);
            if (variable.matches()) {
                keys.add(new ApiKey(header, variable.group(1), variable.group(2)));
            }
        });
        return keys;
    }
}
