package dev.leapfrog.app.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server on loopback with a board, a price list and a registry that change at random moments, and all their versions,
 * so that what is published can be compared with the truth. Every version is told apart by a number in it that no
 * source reads.
 */
final class ChangingOrigin implements AutoCloseable {
    /** What it serves. */
    enum Kind {
        BOARD,
        PRICES,
        REGISTRY
    }

    private static final int FIRST_ROWS = 12;
    private static final int LONGEST_PAUSE_MS = 150;

    private final HttpServer server;
    private final Random random = new Random(7);
    private final Map<Kind, List<Map<String, Integer>>> versions = new TreeMap<>();
    private final Thread changes = Thread.ofVirtual().unstarted(this::change);

    private ChangingOrigin(HttpServer server) {
        this.server = server;
    }

    /** A server that changes from now on. */
    static ChangingOrigin start() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ChangingOrigin origin = new ChangingOrigin(HttpServer.create(address, 0));
        for (Kind kind : Kind.values()) {
            Map<String, Integer> first = new TreeMap<>();
            for (int row = 0; row < FIRST_ROWS; row++) {
                first.put("model-" + ListPage.two(row), 10 + row);
            }
            origin.versions.put(kind, new ArrayList<>(List.of(first)));
            origin.server.createContext("/" + kind, exchange -> origin.serve(kind, exchange));
        }
        origin.server.start();
        origin.changes.start();
        return origin;
    }

    String url(Kind kind) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + kind;
    }

    /** Rows by name; scores in tenths, prices in tenths of a dollar, contexts in thousands. */
    synchronized Map<String, Integer> version(Kind kind, int number) {
        return versions(kind).get(number);
    }

    synchronized int newest(Kind kind) {
        return versions(kind).size() - 1;
    }

    private List<Map<String, Integer>> versions(Kind kind) {
        return versions.getOrDefault(kind, List.of());
    }

    private void change() {
        try {
            while (true) {
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MS));
                changeOne(Kind.values()[random.nextInt(Kind.values().length)]);
            }
        } catch (InterruptedException frozen) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets one row be another, or go, or come. */
    private synchronized void changeOne(Kind kind) {
        Map<String, Integer> next = new TreeMap<>(version(kind, newest(kind)));
        String row = "model-" + ListPage.two(random.nextInt(2 * FIRST_ROWS));
        if (next.size() >= FIRST_ROWS && random.nextInt(4) == 0) {
            next.remove(row);
        } else {
            next.put(row, 10 + random.nextInt(80));
        }
        versions(kind).add(next);
    }

    /** Changes no more. */
    void freeze() throws InterruptedException {
        changes.interrupt();
        changes.join();
    }

    private void serve(Kind kind, HttpExchange exchange) throws IOException {
        int number;
        Map<String, Integer> rows;
        synchronized (this) {
            number = newest(kind);
            rows = version(kind, number);
        }
        String etag = "\"" + number + "\"";
        exchange.getResponseHeaders().add("ETag", etag);
        try (exchange) {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = text(kind, number, rows).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String text(Kind kind, int number, Map<String, Integer> rows) {
        return rows.entrySet().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        switch (kind) {
                            case BOARD -> "{\"name\": \"%s\", \"is\": %.1f}";
                            case PRICES -> "{\"name\": \"acme/%s\", \"is\": %.1f}";
                            case REGISTRY -> "{\"name\": \"acme/%s\", \"is\": %.0f}";
                        },
                        row.getKey(),
                        kind == Kind.REGISTRY ? row.getValue() * 1000.0 : row.getValue() / 10.0))
                .collect(Collectors.joining(",\n", "{\"version\": " + number + ", \"rows\": [\n", "]}\n"));
    }

    /** The sources that read it. */
    String definitions() {
        return """
                - source: board
                  about: a board of this test
                  format: json
                  poll: {urls: "%s", every: PT1M}
                  boards:
                    - board: kill/text/overall
                      scale: PERCENT
                      version: "1"
                      complete: true
                      rows: "rows.*"
                      model: {name: name}
                      score: is
                - source: prices
                  about: prices of this test
                  format: json
                  poll: {urls: "%s", every: PT1M}
                  prices: {complete: true, rows: "rows.*", id: name, provider: {is: acme}, model: {name: name}, price: {input: is, output: is}}
                - source: registry
                  about: a registry of this test
                  format: json
                  poll: {urls: "%s", every: PT1M}
                  models: {complete: false, rows: "rows.*", id: name, model: {name: name}, context: is}
                """.formatted(url(Kind.BOARD), url(Kind.PRICES), url(Kind.REGISTRY));
    }

    @Override
    public void close() {
        changes.interrupt();
        server.stop(0);
    }
}
