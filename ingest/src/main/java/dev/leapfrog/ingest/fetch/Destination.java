package dev.leapfrog.ingest.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Where a request may go: by its URL, and by the addresses that its host has. */
final class Destination {
    private Destination() {}

    /** Why nothing is asked of a URL, whatever its host's addresses are; null when it may be. */
    static @Nullable String unfit(URI url, Set<String> hosts, Reach reach) {
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

    /**
     * Why a host is not asked because of its addresses; null when it may be. The HTTP client looks the name up once
     * more, which the platform answers with the same addresses as long as it remembers them (30 s by default). Behind a
     * proxy names are the proxy's business.
     *
     * @throws UnknownHostException when the host has no address
     */
    static @Nullable String unfitAddress(URI url, Reach reach) throws UnknownHostException {
        if (isProxied(url)) {
            return null;
        }
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            if (reach == Reach.PUBLIC && !PublicAddress.is(address)) {
                return url.getHost() + " leads to " + address.getHostAddress()
                        + ", which is no public address: not fetched";
            }
        }
        return null;
    }

    private static boolean isProxied(URI url) {
        ProxySelector selector = ProxySelector.getDefault();
        return selector != null && selector.select(url).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }
}
