package dev.leapfrog.ingest.fetch.request;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/** Where a request may go by its URL; its host's addresses are looked at when it is sent. */
public final class Destination {
    private Destination() {}

    /** Why nothing is asked of a URL, whatever its host's addresses are; null when it may be. */
    public static @Nullable String unfit(URI url, Set<String> hosts, Reach reach) {
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
}
