package dev.leapfrog.ingest.fetch.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of itself.
 *
 * @param headers sent to the origin of the URL and to no other
 * @param keys sent to the origin of the URL and to no other
 * @param mediaTypes such as {@code text/csv}, of which the page must have one; empty for any
 */
public record RequestHead(Map<String, String> headers, List<ApiKey> keys, Set<String> mediaTypes) {
    /** Nothing. */
    public static final RequestHead NONE = new RequestHead(Map.of(), List.of(), Set.of());

    /** @throws IllegalArgumentException when a header cannot be sent, saying why */
    public RequestHead {
        headers = Map.copyOf(headers);
        keys = List.copyOf(keys);
        mediaTypes = Set.copyOf(mediaTypes);
        headers.forEach(HeaderSyntax::require);
        mediaTypes.forEach(type -> HeaderSyntax.require("accept", type));
    }

    /** Why a page of that content type is not what is wanted; null when it is. */
    public @Nullable String mismatch(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaTypes.isEmpty() || mediaTypes.contains(type)
                ? null
                : "served " + OneLine.of(type) + ", not "
                        + String.join(" or ", mediaTypes.stream().sorted().toList());
    }
}
