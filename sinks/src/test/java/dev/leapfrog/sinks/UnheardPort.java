package dev.leapfrog.sinks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port on loopback that nobody listens at, and nobody else gets meanwhile: connections are refused. */
public final class UnheardPort implements AutoCloseable {
    private final Socket bound = new Socket();

    public UnheardPort() throws IOException {
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int number() {
        return bound.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }
}
