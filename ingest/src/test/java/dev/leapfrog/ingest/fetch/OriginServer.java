package dev.leapfrog.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that answers as it is told, well or badly: on a bare socket, as a proper server could not
 * misbehave. One request a connection. What is not told is 404, robots.txt too, so that everything may be asked.
 */
public final class OriginServer implements AutoCloseable {
    private static final int TLS_HELLO = 0x16;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What to do with a request; the connection is closed afterwards. */
    @FunctionalInterface
    public interface Answering {
        void answer(Asked asked, Socket connection) throws IOException, InterruptedException;
    }

    /**
     * A request.
     *
     * @param headers by their names in lower case
     */
    public record Asked(String path, Map<String, String> headers) {
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    private OriginServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** A server on a free port. */
    public static OriginServer start() throws IOException {
        OriginServer server = new OriginServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.threads.execute(server::accept);
        return server;
    }

    /** Tells it what to answer from now on. */
    public OriginServer on(String path, Answering answer) {
        answers.put(path, answer);
        return this;
    }

    public URI url(String path) {
        return url("127.0.0.1", path);
    }

    /** By another of its names, such as {@code localhost}. */
    public URI url(String host, String path) {
        return URI.create("http://" + host + ":" + socket.getLocalPort() + path);
    }

    /** Every request for a path so far. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void serve(Socket connection) {
        open.add(connection);
        try (connection) {
            Asked request = read(connection.getInputStream());
            asked.add(request);
            answers.getOrDefault(request.path(), Answers.status("404 Not Found"))
                    .answer(request, connection);
        } catch (IOException | InterruptedException clientHasGone) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = buffered.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
            if (next == TLS_HELLO && head.size() == 1) {
                return new Asked("not in plain HTTP", Map.of());
            }
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Asked(lines.getFirst().split(" ", -1)[1], headers);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }

    /** Writes a whole answer. */
    static void write(Socket connection, String statusAndHeaders, byte[] body) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(("HTTP/1.1 " + statusAndHeaders + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }
}
