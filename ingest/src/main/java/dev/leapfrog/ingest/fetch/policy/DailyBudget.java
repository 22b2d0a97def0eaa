package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import dev.leapfrog.ingest.fetch.request.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a host is sent in a UTC day, everything counted: pages, redirects, robots.txt. It guards against a
 * definition or a server that causes endless requests; a restart resets it.
 */
final class DailyBudget {
    private final int requests;
    private final InstantSource clock;
    private final Map<String, Integer> spent = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    DailyBudget(int requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Takes one request; what to say instead when there is none left, else null. */
    synchronized Fetched.@Nullable Unavailable spend(String host) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            spent.clear();
        }
        if (spent.getOrDefault(host, 0) >= requests) {
            Instant next = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Fetched.Unavailable(
                    "daily budget of " + requests + " requests for " + host + " is used up, next after " + next,
                    Duration.between(now, next));
        }
        spent.merge(host, 1, Integer::sum);
        return null;
    }
}
