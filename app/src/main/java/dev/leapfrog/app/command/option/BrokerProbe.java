package dev.leapfrog.app.command.option;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether anything listens where a broker should. A Kafka client goes on trying for a minute; a person who forgot to
 * start the cluster should be told at once.
 */
final class BrokerProbe {
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Z_]+://)?\\[?([^\\]]+?)]?:(\\d{1,5})");
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int LAST_PORT = 65_535;

    private BrokerProbe() {}

    /**
     * Tries each server until one accepts a connection. A list that cannot be read is left to the Kafka client.
     *
     * @param servers as in {@code bootstrap.servers}
     */
    static boolean answers(String servers) {
        for (String server : servers.split(",", -1)) {
            Matcher address = ADDRESS.matcher(server.strip());
            if (!address.matches() || Integer.parseInt(address.group(2)) > LAST_PORT) {
                return true;
            }
            if (accepts(address.group(1), Integer.parseInt(address.group(2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean accepts(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
