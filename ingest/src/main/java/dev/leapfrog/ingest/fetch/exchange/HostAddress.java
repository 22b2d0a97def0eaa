package dev.leapfrog.ingest.fetch.exchange;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;

import dev.leapfrog.ingest.fetch.request.Reach;
import org.jspecify.annotations.Nullable;

/** Where a request may go by the addresses that its host has. */
final class HostAddress {
    private HostAddress() {}

    /**
     * Why a host is not asked because of its addresses; null when it may be. The HTTP client looks the name up once
     * more, which the platform answers with the same addresses as long as it remembers them (30 s by default). Behind a
     * proxy names are the proxy's business.
     *
     * @throws UnknownHostException when the host has no address
     */
    static @Nullable String unfit(URI url, Reach reach) throws UnknownHostException {
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
