package dev.leapfrog.sinks.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.leapfrog.sinks.secret.Secret;

/** Signs as Standard Webhooks 1.0 says: HMAC-SHA256 of id, time and body, by a shared key. */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private Signature(byte[] key) {
        this.key = key;
    }

    /**
     * By a key as the specification writes it.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static Signature by(Secret secret) {
        String text = secret.text();
        try {
            byte[] key = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
            if (key.length < SHORTEST || key.length > LONGEST) {
                throw new IllegalArgumentException("holds a key of " + key.length + " bytes; from " + SHORTEST + " to "
                        + LONGEST + " are allowed (whsec_ and " + "openssl rand -base64 32)");
            }
            return new Signature(key);
        } catch (IllegalArgumentException wrong) {
            String said = String.valueOf(wrong.getMessage());
            throw new IllegalArgumentException(
                    said.startsWith("holds") ? said : "is not " + PREFIX + " and a key in Base64", null);
        }
    }

    /** The headers of a message. */
    Map<String, String> headers(String id, Instant now, String body) {
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature", "v1," + Base64.getEncoder().encodeToString(sign(id + "." + seconds + "." + body)));
        return headers;
    }

    private byte[] sign(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime has no " + ALGORITHM, missing);
        }
    }
}
