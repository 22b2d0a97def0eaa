package dev.leapfrog.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The two ports of a broker on 127.0.0.1, found free. Kafka does not tell which port it took for 0, and fails at length
 * on one that is taken, so both are tried beforehand.
 *
 * @param listener where clients connect
 * @param controller where the broker finds its controller, in the same process
 */
record LoopbackPorts(int listener, int controller) {
    private static final int LARGEST = 65_535;

    /**
     * Finds a pair.
     *
     * @param listener the port clients will use, or 0 for any free one
     * @throws BrokerStartException when that port is taken
     * @throws IllegalArgumentException when it is no port
     */
    static LoopbackPorts find(int listener) throws BrokerStartException {
        if (listener < 0 || listener > LARGEST) {
            throw new IllegalArgumentException("port must lie between 0 and " + LARGEST + ", not " + listener);
        }
        // Both are held until both are known, so that they differ.
        try (ServerSocket first = open(listener);
                ServerSocket second = open(0)) {
            return new LoopbackPorts(first.getLocalPort(), second.getLocalPort());
        } catch (IOException taken) {
            throw new BrokerStartException(
                    "port " + listener + " is taken (" + taken.getMessage() + "; choose another with --port)", taken);
        }
    }

    private static ServerSocket open(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }
}
