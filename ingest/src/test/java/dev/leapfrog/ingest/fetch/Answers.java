package dev.leapfrog.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

import dev.leapfrog.ingest.fetch.OriginServer.Answering;

/** What servers do, for an {@link OriginServer}. */
public final class Answers {
    private Answers() {}

    public static Answering ok(String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return whole("200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length, bytes);
    }

    /** Status, reason and header lines, without a body. */
    public static Answering status(String statusAndHeaders) {
        return whole(statusAndHeaders + "\r\nContent-Length: 0", new byte[0]);
    }

    public static Answering html(String status, String body) {
        return whole(status + "\r\nContent-Type: text/html", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that is not sent again to who has its ETag or its date. */
    public static Answering conditional(String etag, String lastModified, String body) {
        return (asked, connection) -> {
            boolean isKnown = etag.equals(asked.header("if-none-match"))
                    || lastModified.equals(asked.header("if-modified-since"));
            if (isKnown) {
                OriginServer.write(connection, "304 Not Modified\r\nETag: " + etag, new byte[0]);
            } else {
                OriginServer.write(
                        connection,
                        "200 OK\r\nContent-Type: text/plain\r\nETag: " + etag + "\r\nLast-Modified: " + lastModified,
                        body.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    public static Answering gzipped(byte[] packed) {
        return whole("200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip", packed);
    }

    /** A head that may lie about its body. */
    public static Answering whole(String statusAndHeaders, byte[] body) {
        return (asked, connection) -> OriginServer.write(connection, statusAndHeaders, body);
    }

    /** Bytes that need not be HTTP. */
    public static Answering raw(String bytes) {
        return (asked, connection) -> connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Some of a page, then a reset. */
    public static Answering resetInTheMiddle() {
        return (asked, connection) -> {
            OriginServer.write(
                    connection, "200 OK\r\nContent-Length: 100000", "half a page".getBytes(StandardCharsets.UTF_8));
            connection.setSoLinger(true, 0);
        };
    }

    /** Nothing at all, until the server is closed. */
    public static Answering silence() {
        return (asked, connection) -> new CountDownLatch(1).await();
    }

    /** A head without its body, until the server is closed. */
    public static Answering headThenSilence(String statusAndHeaders) {
        return (asked, connection) -> {
            OriginServer.write(connection, statusAndHeaders, new byte[0]);
            new CountDownLatch(1).await();
        };
    }

    /** A byte now and then, without end. */
    public static Answering drip() {
        return (asked, connection) -> {
            OriginServer.write(connection, "200 OK\r\nContent-Type: text/plain", new byte[0]);
            while (!connection.isClosed()) {
                connection.getOutputStream().write('.');
                Thread.sleep(10);
            }
        };
    }

    /** The same piece so many times. */
    public static Answering repeated(String statusAndHeaders, byte[] piece, int times) {
        return (asked, connection) -> {
            OriginServer.write(connection, statusAndHeaders, new byte[0]);
            write(connection, piece, times);
        };
    }

    private static void write(Socket connection, byte[] piece, int times) throws IOException {
        OutputStream out = connection.getOutputStream();
        for (int i = 0; i < times; i++) {
            out.write(piece);
        }
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** The first bytes. */
    public static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }
}
