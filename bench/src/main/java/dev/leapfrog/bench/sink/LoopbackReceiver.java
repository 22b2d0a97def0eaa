package dev.leapfrog.bench.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpServer;

/** A receiver of webhooks on loopback that takes everything at once and counts. */
final class LoopbackReceiver implements AutoCloseable {
    private static final long QUIET_NANOS = 10_000_000_000L;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong received = new AtomicLong();
    private final HttpServer server;
    private volatile long newest;

    LoopbackReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.incrementAndGet();
            newest = System.nanoTime();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Until nothing has come for a while, which does not count. */
    Measurement.Taken awaitQuiet(long begun) throws InterruptedException {
        while (received.get() == 0 || System.nanoTime() - newest < QUIET_NANOS) {
            Thread.sleep(100);
        }
        return new Measurement.Taken(received.get(), newest - begun);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
