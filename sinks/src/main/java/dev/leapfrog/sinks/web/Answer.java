package dev.leapfrog.sinks.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * What is sent back: some bytes and what they are. Safe for use by several threads; its bytes are not to be changed.
 */
public final class Answer {
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv; charset=utf-8";

    private static final int WORTH_PACKING = 1024;
    private static final int TAG_BYTES = 12;

    private final byte[] body;
    private final String contentType;
    private final Handling handling;
    private byte @Nullable [] packed;
    private @Nullable String tag;

    /**
     * How a client may treat it.
     *
     * @param cacheControl for the header of that name
     * @param fileName under which a browser saves it; null for what is shown
     */
    public record Handling(String cacheControl, @Nullable String fileName) {
        /** May be kept, and must be asked for again: answered with 304 while it is the same. */
        public static final Handling REVALIDATED = new Handling("no-cache", null);
        /** Never changes under its address. */
        public static final Handling IMMUTABLE = new Handling("public, max-age=31536000, immutable", null);
        /** Of use only now. */
        public static final Handling NOT_KEPT = new Handling("no-store", null);

        /** To be saved as a file. */
        public static Handling saved(String fileName) {
            return new Handling(REVALIDATED.cacheControl, fileName);
        }
    }

    public Answer(byte[] body, String contentType, Handling handling) {
        this.body = body;
        this.contentType = contentType;
        this.handling = handling;
    }

    /** A value as JSON, as it is in Kafka, with names for people. */
    public static Answer json(Object value) {
        return new Answer(ApiJson.write(value), JSON, Handling.REVALIDATED);
    }

    /** Text in UTF-8. */
    public static Answer text(String text, String contentType) {
        return new Answer(text.getBytes(StandardCharsets.UTF_8), contentType, Handling.REVALIDATED);
    }

    /** The same, to be treated otherwise. */
    public Answer handled(Handling other) {
        return new Answer(body, contentType, other);
    }

    public byte[] body() {
        return body;
    }

    public String contentType() {
        return contentType;
    }

    public Handling handling() {
        return handling;
    }

    /** The body packed with gzip; null where that is not worth it. */
    public synchronized byte @Nullable [] packed() {
        if (packed == null && isWorthPacking()) {
            packed = pack(body);
        }
        return packed;
    }

    private boolean isWorthPacking() {
        boolean text = contentType.startsWith("text/")
                || contentType.contains("json")
                || contentType.contains("xml")
                || contentType.contains("javascript");
        return text && body.length >= WORTH_PACKING;
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }

    /** What tells this body from any other: a weak entity tag, as it is the same packed or not. */
    public synchronized String tag() {
        if (tag == null) {
            tag = "W/\"" + HexFormat.of().formatHex(hash(body), 0, TAG_BYTES) + "\"";
        }
        return tag;
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** How many bytes it has, unpacked. */
    int size() {
        return body.length;
    }
}
