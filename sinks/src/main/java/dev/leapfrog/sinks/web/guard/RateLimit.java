package dev.leapfrog.sinks.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often one client may ask (token bucket): so many requests a second in the long run, and four seconds' worth at
 * once. A client is an address; of IPv6 its network of 64 bits.
 */
public final class RateLimit {
    private static final int SECONDS_AT_ONCE = 4;
    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    private static final class Bucket {
        private double left;
        private long at;
    }

    /**
     * A limit.
     *
     * @param perSecond 0 for none
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    public RateLimit(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /** Takes a request; 0 when it may be answered, or after how many seconds the client may ask again. */
    synchronized long secondsToWait(String address) {
        if (perSecond == 0) {
            return 0;
        }
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client(address), added -> {
            Bucket full = new Bucket();
            full.left = (double) perSecond * SECONDS_AT_ONCE;
            full.at = now;
            return full;
        });
        bucket.left =
                Math.min((double) perSecond * SECONDS_AT_ONCE, bucket.left + (now - bucket.at) / NANOS * perSecond);
        bucket.at = now;
        if (bucket.left < 1) {
            return (long) Math.max(1, Math.ceil((1 - bucket.left) / perSecond));
        }
        bucket.left--;
        return 0;
    }

    private static String client(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 || address.contains("::")
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
