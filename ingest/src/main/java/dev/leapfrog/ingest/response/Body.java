package dev.leapfrog.ingest.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a response, transfer and content encodings undone. Bodies reach megabytes, so nobody copies or alters
 * them.
 */
public final class Body implements RecordedResponse.Content {
    private final byte[] bytes;

    public Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal: the content hash of everything read from them. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
