package dev.leapfrog.ingest.fetch;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import dev.leapfrog.ingest.fetch.exchange.Answer;
import dev.leapfrog.ingest.fetch.exchange.Exchange;
import dev.leapfrog.ingest.fetch.policy.DailyBudget;
import dev.leapfrog.ingest.fetch.policy.HostAccess;
import dev.leapfrog.ingest.fetch.policy.HostPacing;
import dev.leapfrog.ingest.fetch.policy.Pause;
import dev.leapfrog.ingest.fetch.policy.RedirectChain;
import dev.leapfrog.ingest.fetch.policy.Robots;
import dev.leapfrog.ingest.fetch.policy.Verdict;
import dev.leapfrog.ingest.fetch.request.ApiKey;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.HeaderSyntax;
import dev.leapfrog.ingest.fetch.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for pages, over HTTP/2 or 1.1. A request waits for its host's turn, so that one at a time and not too
 * many go to a host, and is bounded in time and memory after that, see {@link Caps}. For use by several threads.
 */
public final class Fetcher implements AutoCloseable {
    private final HttpClient client;
    private final ExecutorService threads;
    private final HostAccess visits;
    private final Robots robots;
    private final Function<String, @Nullable String> environment;
    private final InstantSource clock;

    /**
     * A fetcher with no connection yet.
     *
     * @param environment where keys are found by the name of a variable, {@code System::getenv}
     * @param pause how to wait for a host's turn, {@code Thread::sleep}
     */
    public Fetcher(
            FetchSettings settings, Function<String, @Nullable String> environment, InstantSource clock, Pause pause) {
        this.environment = environment;
        this.clock = clock;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        this.visits = new HostAccess(
                new Exchange(client, threads, clock),
                new HostPacing(settings.interval(), clock, pause),
                new DailyBudget(settings.dailyBudget(), clock),
                settings.userAgent());
        this.robots = new Robots(visits, clock);
    }

    /**
     * Asks for a page. Whatever the server does is an outcome.
     *
     * @throws InterruptedException when this thread is interrupted, while it waits or fetches
     */
    public Fetched fetch(Request request) throws InterruptedException {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (ApiKey key : request.keys()) {
            String value = environment.apply(key.variable());
            if (value == null || value.isBlank()) {
                return new Fetched.NeedsKey(key.variable());
            }
            if (!HeaderSyntax.isValue(value.strip())) {
                return new Fetched.Unavailable(
                        "the key in environment variable " + key.variable() + " has characters that cannot be sent",
                        null);
            }
            secrets.put(key.header(), key.prefix() + value.strip());
        }
        return switch (new RedirectChain(visits, request, secrets, url -> robots.passage(request, url)).follow()) {
            case Answer.Served served -> Verdict.of(request, served.response(), clock.instant());
            case Answer.Stopped stopped -> stopped.outcome();
        };
    }

    /** Breaks off what is being fetched. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
