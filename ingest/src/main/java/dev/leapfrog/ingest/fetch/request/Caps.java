package dev.leapfrog.ingest.fetch.request;

import java.time.Duration;

/**
 * What one page may cost. While it is read it takes twice its size of memory, so at most twice {@code decodedBytes},
 * besides up to 16 MiB that the HTTP/2 client buffers. Heads of answers are bounded by the HTTP client (384 KiB).
 *
 * @param wireBytes of the body as transferred
 * @param decodedBytes of the body unpacked
 * @param time from the first request to the last byte, redirects included, without waiting for the host's turn
 */
public record Caps(long wireBytes, long decodedBytes, Duration time) {
    /** 64 MiB, as replays read no larger ones, and a minute. */
    public static final Caps DEFAULT = new Caps(64L << 20, 64L << 20, Duration.ofMinutes(1));

    public Caps {
        if (wireBytes <= 0 || decodedBytes <= 0 || decodedBytes > Integer.MAX_VALUE - 8 || !time.isPositive()) {
            throw new IllegalArgumentException("caps are positive and under 2 GiB");
        }
    }
}
