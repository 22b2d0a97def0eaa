package dev.leapfrog.ingest.fetch.request;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, and where it may be redirected to.
 *
 * @param url absolute, with a host of {@code hosts}, without user info or fragment
 * @param hosts that may be asked, redirects included, in lower case
 */
public record Destination(URI url, Set<String> hosts, Reach reach) {
    /** @throws IllegalArgumentException when the URL may not be asked, saying why */
    public Destination {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        String unfit = unfit(url, hosts, reach);
        if (unfit != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "cannot fetch " + url + ": " + (unfit == null ? "it has a fragment" : unfit));
        }
    }

    /** Another URL under the same restrictions. */
    public Destination to(URI other) {
        return new Destination(other, hosts, reach);
    }

    /** Why nothing is asked of another URL, whatever its host's addresses are; null when it may be. */
    public @Nullable String unfit(URI other) {
        return unfit(other, hosts, reach);
    }

    private static @Nullable String unfit(URI url, Set<String> hosts, Reach reach) {
        String scheme = url.getScheme();
        String host = url.getHost();
        if (scheme == null || host == null) {
            return "it names no host";
        }
        if (!scheme.equalsIgnoreCase("https") && !(scheme.equalsIgnoreCase("http") && reach == Reach.LOCAL)) {
            return "only https is fetched, not " + OneLine.of(scheme);
        }
        if (url.getRawUserInfo() != null) {
            return "it carries a user name";
        }
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                ? null
                : "the source's definition does not name the host " + OneLine.of(host);
    }

    /** Whether a URL has scheme, host and port of this one's, so that keys may go there. */
    public boolean isSameOrigin(URI other) {
        return url.getScheme().equalsIgnoreCase(other.getScheme())
                && url.getHost().equalsIgnoreCase(other.getHost())
                && url.getPort() == other.getPort();
    }
}
