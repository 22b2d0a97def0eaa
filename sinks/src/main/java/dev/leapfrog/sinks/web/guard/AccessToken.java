package dev.leapfrog.sinks.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What everybody must show who asks: as {@code Authorization: Bearer TOKEN}, or as the password of HTTP Basic
 * authentication with any user name, which browsers ask for themselves.
 */
public final class AccessToken {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final byte @Nullable [] wanted;

    /** @param token null when nothing need be shown */
    public AccessToken(@Nullable String token) {
        wanted = token == null ? null : hash(token);
    }

    boolean isIn(@Nullable String authorization) {
        if (wanted == null) {
            return true;
        }
        String shown = authorization == null ? null : shown(authorization);
        return shown != null && MessageDigest.isEqual(wanted, hash(shown));
    }

    private static @Nullable String shown(String authorization) {
        String lower = authorization.toLowerCase(Locale.ROOT);
        if (lower.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip();
        }
        if (!lower.startsWith(BASIC)) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return pair.contains(":") ? pair.substring(pair.indexOf(':') + 1) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Hashed, so that all are of one length and comparing takes one time. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
