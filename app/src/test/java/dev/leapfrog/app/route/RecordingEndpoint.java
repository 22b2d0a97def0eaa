package dev.leapfrog.app.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import dev.leapfrog.events.json.EventJson;

/** A receiver of webhooks on loopback that remembers what it was told, in its order, and takes a while to answer. */
public final class RecordingEndpoint implements AutoCloseable {
    private static final long ANSWER_MILLIS = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /**
     * One request.
     *
     * @param id the header {@code webhook-id}
     * @param headline of the story
     * @param at by {@link System#nanoTime}
     */
    public record Receipt(String id, String headline, long at) {}

    private RecordingEndpoint(HttpServer server) {
        this.server = server;
    }

    public static RecordingEndpoint start() throws IOException {
        RecordingEndpoint endpoint =
                new RecordingEndpoint(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String headline = EventJson.mapper()
                    .readTree(body)
                    .path("data")
                    .path("headline")
                    .asString();
            endpoint.receipts.add(new Receipt(
                    String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")), headline, System.nanoTime()));
            try {
                Thread.sleep(ANSWER_MILLIS);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        endpoint.server.start();
        return endpoint;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
