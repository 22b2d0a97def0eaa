package dev.leapfrog.sinks.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How the HTTP server listens.
 *
 * @param host name or address to listen at
 * @param port 0 for any free one
 * @param token what all must show who ask; null for nothing, which is allowed on loopback alone
 * @param hosts what the server is called beside {@code localhost}
 * @param origins whose pages may read answers, such as {@code https://example.org}
 * @param requestsPerSecond of one client in the long run; 0 for no limit
 */
public record WebSettings(
        String host, int port, @Nullable String token, Set<String> hosts, Set<String> origins, int requestsPerSecond) {
    public static final String LOOPBACK = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;
    public static final int DEFAULT_RATE = 100;

    private static final int LARGEST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;

    public WebSettings {
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
        require(port >= 0 && port <= LARGEST_PORT, "web.port must lie between 0 and " + LARGEST_PORT + ", not " + port);
        require(
                requestsPerSecond >= 0,
                "web.requestsPerSecond must be 0, for no limit, or more, not " + requestsPerSecond);
        require(
                token == null || token.length() >= SHORTEST_TOKEN,
                "the token of the web server must have at least " + SHORTEST_TOKEN + " characters");
        for (String origin : origins) {
            require(
                    origin.matches("https?://[^/\\s]+"),
                    "web.origins must be a scheme and a host such as https://example.org, not '" + origin + "'");
        }
        require(
                token != null || isLoopback(host),
                "web.host is " + host
                        + ", beyond this machine, and there is no token that clients must show; name a file"
                        + " that holds one as web.tokenFile, or put it into the environment as LEAPFROG_WEB_TOKEN");
    }

    /** On loopback, for everybody on this machine. */
    public static WebSettings onLoopback(int port) {
        return new WebSettings(LOOPBACK, port, null, Set.of(), Set.of(), DEFAULT_RATE);
    }

    /** The same at another port. */
    public WebSettings at(int other) {
        return new WebSettings(host, other, token, hosts, origins, requestsPerSecond);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("web.host is no address of this machine: " + host, unknown);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return host + ":" + port + (token == null ? "" : ", with a token");
    }
}
