package dev.leapfrog.ingest.fetch;

import java.time.Duration;

import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.HeaderSyntax;

/**
 * How politely everything is fetched.
 *
 * @param userAgent who asks, with a URL or an address where we can be reached
 * @param connectTimeout for one connection
 * @param interval between two requests to a host, from the end of one to the beginning of the next
 * @param dailyBudget requests to a host in a UTC day
 * @param caps of every page
 */
public record FetchSettings(String userAgent, Duration connectTimeout, Duration interval, int dailyBudget, Caps caps) {
    private static final String CONTACT = "+https://github.com/leapfrog-tracker/leapfrog";

    public FetchSettings {
        HeaderSyntax.requireValue("user agent", userAgent);
        if (!connectTimeout.isPositive() || interval.isNegative() || dailyBudget <= 0) {
            throw new IllegalArgumentException(
                    "connect timeout and daily budget are positive, the interval not negative");
        }
    }

    /** With the usual caps. */
    public FetchSettings(String userAgent, Duration connectTimeout, Duration interval, int dailyBudget) {
        this(userAgent, connectTimeout, interval, dailyBudget, Caps.DEFAULT);
    }

    /**
     * Ten seconds to connect, two between requests, 500 requests a day.
     *
     * @param version of the program
     */
    public static FetchSettings of(String version) {
        return new FetchSettings(
                "Leapfrog/" + version + " (" + CONTACT + ")", Duration.ofSeconds(10), Duration.ofSeconds(2), 500);
    }
}
