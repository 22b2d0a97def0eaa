package dev.leapfrog.sinks.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import dev.leapfrog.sinks.secret.Secret;

/** An endpoint on loopback that behaves as badly as a test wants. */
public final class LoopbackEndpoint implements AutoCloseable {
    /** What it does with a request that it has read. */
    public sealed interface Behaviour {
        /** An answer, whole, as bytes. */
        record Answer(String bytes) implements Behaviour {}

        /** Nothing, for ever. */
        record Silence() implements Behaviour {}

        /** The beginning of an answer, and the rest a byte at a time, with a pause after each. */
        record Drip(String begin, String rest, long pauseMillis) implements Behaviour {}

        /** The beginning of an answer, and then more and more of it. */
        record Endless(String begin) implements Behaviour {}

        /** Its half of the connection is closed, without an answer. */
        record HalfClosed() implements Behaviour {}
    }

    /** A request. */
    public record Request(Map<String, String> headers, String body) {}

    private final ServerSocket server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Behaviour> behaviour = request -> status(200);

    private LoopbackEndpoint(ServerSocket server) {
        this.server = server;
    }

    public static LoopbackEndpoint start() throws IOException {
        return at(0);
    }

    /** At a port that it had before. */
    public static LoopbackEndpoint at(int port) throws IOException {
        ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        LoopbackEndpoint endpoint = new LoopbackEndpoint(socket);
        Thread.ofVirtual().start(endpoint::accept);
        return endpoint;
    }

    /** What it does from now on. */
    public LoopbackEndpoint behaving(Function<Request, Behaviour> next) {
        behaviour = next;
        return this;
    }

    /** A short answer. */
    public static Behaviour status(int status, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String body = status == 204 ? "\r\n" : "Content-Length: 2\r\n\r\nok";
        return new Behaviour.Answer("HTTP/1.1 " + status + " x\r\nConnection: close\r\n" + more + body);
    }

    public int port() {
        return server.getLocalPort();
    }

    public Address address() {
        return Address.of(new Secret("http://127.0.0.1:" + port() + "/hook/SECRET"));
    }

    /** All that it has read, whatever it did then. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<String> bodies() {
        return requests.stream().map(Request::body).toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket socket) {
        try {
            Request request = read(socket.getInputStream());
            requests.add(request);
            OutputStream out = socket.getOutputStream();
            switch (behaviour.apply(request)) {
                case Behaviour.Answer answer -> {
                    out.write(answer.bytes().getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    socket.close();
                }
                case Behaviour.Drip drip -> {
                    out.write(drip.begin().getBytes(StandardCharsets.ISO_8859_1));
                    for (byte next : drip.rest().getBytes(StandardCharsets.ISO_8859_1)) {
                        out.write(next);
                        out.flush();
                        pause(drip.pauseMillis());
                    }
                }
                case Behaviour.Endless endless -> {
                    out.write(endless.begin().getBytes(StandardCharsets.ISO_8859_1));
                    byte[] more = new byte[8192];
                    while (true) {
                        out.write(more);
                        written.addAndGet(more.length);
                    }
                }
                case Behaviour.HalfClosed half -> socket.shutdownOutput();
                case Behaviour.Silence silent -> {}
            }
        } catch (IOException gone) {
            open.remove(socket);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ending) {
            throw new IOException(ending);
        }
    }

    /** How much was written without end. */
    public long endlessBytes() {
        return written.get();
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        Map<String, String> headers = new TreeMap<>();
        head.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .skip(1)
                .filter(line -> line.indexOf(':') > 0)
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                });
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
