package dev.leapfrog.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.fetch.ApiKey;
import dev.leapfrog.ingest.source.Polling;

/** The headers of a {@link Polling}, those that hold a key apart from those that do not. */
final class PollingHeaders {
    private static final Pattern VARIABLE = Pattern.compile("(.*)\\$\\{(\\w+)}");

    private PollingHeaders() {}

    /** Those that are sent as they stand. */
    static Map<String, String> plain(Polling polling) {
        Map<String, String> plain = new TreeMap<>(polling.headers());
        plain.values().removeIf(value -> VARIABLE.matcher(value).matches());
        return plain;
    }

    /** Those whose value ends in an environment variable, {@code Bearer ${NAME}}. */
    static List<ApiKey> keys(Polling polling) {
        List<ApiKey> keys = new ArrayList<>();
        polling.headers().forEach((header, value) -> {
            Matcher variable = VARIABLE.matcher(value);
            if (variable.matches()) {
                keys.add(new ApiKey(header, variable.group(1), variable.group(2)));
            }
        });
        return keys;
    }
}
