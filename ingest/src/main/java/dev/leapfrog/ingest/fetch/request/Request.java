package dev.leapfrog.ingest.fetch.request;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for, all of it from the source's definition.
 *
 * @param url absolute, with a host of {@code hosts}, without user info or fragment
 * @param hosts that may be asked, redirects included, in lower case
 * @param validators of the page that was read last, or {@link Validators#NONE}
 * @param headers sent to the origin of the URL and to no other
 * @param keys sent to the origin of the URL and to no other
 * @param mediaTypes such as {@code text/csv}, of which the page must have one; empty for any
 * @param interval to be kept between two requests to a host, where it is longer than the general one
 */
public record Request(
        URI url,
        Set<String> hosts,
        Reach reach,
        Validators validators,
        Map<String, String> headers,
        List<ApiKey> keys,
        Set<String> mediaTypes,
        Duration interval,
        Caps caps) {
    /** @throws IllegalArgumentException when no such request can be sent, saying why */
    public Request {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        headers = Map.copyOf(headers);
        keys = List.copyOf(keys);
        mediaTypes = Set.copyOf(mediaTypes);
        headers.forEach(HeaderSyntax::require);
        mediaTypes.forEach(type -> HeaderSyntax.require("accept", type));
        String unfit = Destination.unfit(url, hosts, reach);
        if (unfit != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("cannot fetch " + url + ": " + (unfit == null ? "fragment" : unfit));
        }
    }

    /** The plain case: anything that the URL's own host serves to everybody. */
    public static Request to(URI url, Reach reach) {
        String host = url.getHost();
        if (host == null) {
            throw new IllegalArgumentException("cannot fetch " + url + ": it names no host");
        }
        return new Request(
                url, Set.of(host), reach, Validators.NONE, Map.of(), List.of(), Set.of(), Duration.ZERO, Caps.DEFAULT);
    }

    public Request with(Validators latest) {
        return new Request(url, hosts, reach, latest, headers, keys, mediaTypes, interval, caps);
    }

    public Request with(Caps other) {
        return new Request(url, hosts, reach, validators, headers, keys, mediaTypes, interval, other);
    }

    public Request withHosts(Set<String> named) {
        return new Request(url, named, reach, validators, headers, keys, mediaTypes, interval, caps);
    }

    public Request withHeaders(Map<String, String> sent) {
        return new Request(url, hosts, reach, validators, sent, keys, mediaTypes, interval, caps);
    }

    public Request withKeys(List<ApiKey> needed) {
        return new Request(url, hosts, reach, validators, headers, needed, mediaTypes, interval, caps);
    }

    public Request withMediaTypes(Set<String> accepted) {
        return new Request(url, hosts, reach, validators, headers, keys, accepted, interval, caps);
    }

    /** A robots.txt asked for under the same restrictions, without any key. */
    public Request robots(URI robots, Caps robotsCaps) {
        return new Request(robots, hosts, reach, Validators.NONE, Map.of(), List.of(), Set.of(), interval, robotsCaps);
    }

    /** Whether a URL has scheme, host and port of this one's, so that keys may go there. */
    public boolean isSameOrigin(URI other) {
        return url.getScheme().equalsIgnoreCase(other.getScheme())
                && url.getHost().equalsIgnoreCase(other.getHost())
                && url.getPort() == other.getPort();
    }

    /** Why a page of that content type is not what is wanted; null when it is. */
    @Nullable
    public String mismatch(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaTypes.isEmpty() || mediaTypes.contains(type)
                ? null
                : "served " + OneLine.of(type) + ", not "
                        + String.join(" or ", mediaTypes.stream().sorted().toList());
    }
}
