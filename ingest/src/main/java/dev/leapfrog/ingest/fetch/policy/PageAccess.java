package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import dev.leapfrog.ingest.fetch.exchange.Answer;
import dev.leapfrog.ingest.fetch.exchange.Exchange;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Request;

/**
 * The polite way to a page: robots.txt, the host's turn and budget before each request, redirects only within the
 * source's hosts, and a verdict on what was served. For use by several threads.
 */
public final class PageAccess {
    private final HostAccess hosts;
    private final Robots robots;
    private final InstantSource clock;

    /**
     * Access to pages of which none has been fetched.
     *
     * @param userAgent sent with every request
     * @param interval between two requests to a host, from the end of one to the beginning of the next
     * @param dailyBudget requests to a host in a UTC day
     * @param pause how to wait for a host's turn
     */
    public PageAccess(
            Exchange exchange, String userAgent, Duration interval, int dailyBudget, InstantSource clock, Pause pause) {
        this.hosts = new HostAccess(
                exchange, new HostPacing(interval, clock, pause), new DailyBudget(dailyBudget, clock), userAgent);
        this.robots = new Robots(hosts, clock);
        this.clock = clock;
    }

    /**
     * Fetches a page. Whatever the server does is an outcome.
     *
     * @param secrets headers for the origin of the request alone
     * @throws InterruptedException when this thread is interrupted, while it waits or fetches
     */
    public Fetched fetch(Request request, Map<String, String> secrets) throws InterruptedException {
        RedirectChain chain = new RedirectChain(hosts, request, secrets, url -> robots.permission(request, url));
        return switch (chain.follow()) {
            case Answer.Served served -> Verdict.of(request, served.response(), clock.instant());
            case Answer.Stopped stopped -> stopped.outcome();
        };
    }
}
