package dev.leapfrog.ingest.fetch;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import dev.leapfrog.ingest.fetch.exchange.Exchange;
import dev.leapfrog.ingest.fetch.policy.PageAccess;
import dev.leapfrog.ingest.fetch.policy.Pause;
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
    private final PageAccess access;
    private final Function<String, @Nullable String> environment;

    /**
     * A fetcher with no connection yet.
     *
     * @param environment where keys are found by the name of a variable, {@code System::getenv}
     * @param pause how to wait for a host's turn, {@code Thread::sleep}
     */
    public Fetcher(
            FetchSettings settings, Function<String, @Nullable String> environment, InstantSource clock, Pause pause) {
        this.environment = environment;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        this.access = new PageAccess(
                new Exchange(client, threads, clock),
                settings.userAgent(),
                settings.interval(),
                settings.dailyBudget(),
                clock,
                pause);
    }

    /**
     * Asks for a page. Whatever the server does is an outcome.
     *
     * @throws InterruptedException when this thread is interrupted, while it waits or fetches
     */
    public Fetched fetch(Request request) throws InterruptedException {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (ApiKey key : request.head().keys()) {
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
        return access.fetch(request, secrets);
    }

    /** Breaks off what is being fetched. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
