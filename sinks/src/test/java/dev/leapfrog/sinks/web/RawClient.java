package dev.leapfrog.sinks.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends just what it is told, and reads the text of one answer. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader reader;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** An answer; names of headers in lower case, several of one name with commas between them. */
    public record Answered(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a request and leaves the connection open. */
    public static RawClient send(String server, String request, String... headers) throws IOException {
        URI address = URI.create(server);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        StringBuilder text = new StringBuilder(request).append(" HTTP/1.1\r\n");
        if (!String.join("\n", headers).contains("Host:")) {
            text.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return new RawClient(socket);
    }

    /** Sends a request and reads the whole answer. */
    public static Answered ask(String server, String request, String... headers) throws IOException {
        String[] all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Connection: close";
        try (RawClient client = send(server, request, all)) {
            return client.answer();
        }
    }

    private Answered answer() throws IOException {
        String first = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] pair = line.split(": ?", 2);
            headers.merge(pair[0].toLowerCase(Locale.ROOT), pair[1], (one, other) -> one + ", " + other);
        }
        StringBuilder body = new StringBuilder();
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            body.append((char) next);
        }
        return new Answered(Integer.parseInt(first.split(" ", -1)[1]), headers, body.toString());
    }

    /** The next line. */
    public String line() throws IOException {
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("the server has closed the connection");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
