package dev.leapfrog.ingest.fetch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse.Undecodable;

/**
 * One request and its answer, redirects not followed. It runs in a thread of its own that is interrupted when the time
 * is over, wherever it is then: looking up a name, connecting, between two bytes of a body.
 */
public final class Exchange {
    /** What is kept and archived of an answer's head. */
    private static final List<String> HEADERS_THAT_MATTER = List.of(
            "content-type",
            "etag",
            "last-modified",
            "date",
            "cache-control",
            "link",
            "retry-after",
            "server",
            "cf-mitigated",
            "x-amzn-waf-action",
            "x-vercel-mitigated");

    private static final int LONGEST_VALUE = 4096;
    /** Enough of a page that says why there is none. */
    private static final long EVIDENCE = 256 << 10;

    private final HttpClient client;
    private final ExecutorService threads;
    private final InstantSource clock;

    public Exchange(HttpClient client, ExecutorService threads, InstantSource clock) {
        this.client = client;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @param asked for which the answer stands, its URL before redirects
     * @param left of the time for the whole
     */
    public Answer send(HttpRequest request, Request asked, Duration left) throws InterruptedException {
        Future<Answer> exchange = threads.submit(() -> answer(request, asked));
        try {
            return exchange.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            return Answer.Stopped.unavailable(request.uri().getHost() + " gave no whole answer within "
                    + words(asked.caps().time()));
        } catch (ExecutionException bug) {
            throw new IllegalStateException("fetching " + request.uri(), bug.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private Answer answer(HttpRequest request, Request asked) {
        String host = request.uri().getHost();
        try {
            String unfit = HostAddress.unfit(request.uri(), asked.destination().reach());
            if (unfit != null) {
                return Answer.Stopped.unavailable(unfit);
            }
            HttpResponse<InputStream> response = sent(request);
            try (InputStream body = response.body()) {
                return answer(response, body, asked);
            }
        } catch (IOException failed) {
            return NetworkFailure.of(host, failed);
        } catch (InterruptedException brokenOff) {
            Thread.currentThread().interrupt();
            return Answer.Stopped.unavailable("the request to " + host + " was broken off");
        }
    }

    /** The HTTP client throws unchecked what it finds in some heads, such as a Content-Length that is no number. */
    private HttpResponse<InputStream> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException | IllegalStateException unreadableHead) {
            throw new ProtocolException(unreadableHead.getMessage());
        }
    }

    private Answer answer(HttpResponse<InputStream> response, InputStream wire, Request asked) throws IOException {
        int status = response.statusCode();
        if (status / 100 == 3 && status != HttpURLConnection.HTTP_NOT_MODIFIED) {
            return new Answer.Redirected(
                    status, response.headers().firstValue("location").orElse(null));
        }
        boolean isPage = status == HttpURLConnection.HTTP_OK;
        long announced = response.headers().firstValueAsLong("content-length").orElse(0);
        if (isPage && announced > asked.caps().wireBytes()) {
            return unreadable(response.uri(), "over the cap of " + asked.caps().wireBytes() + " bytes");
        }
        String encoding = String.join(", ", response.headers().allValues("content-encoding"));
        return switch (BoundedBody.read(wire, encoding, isPage ? asked.caps() : evidence(asked.caps()))) {
            case Body body -> served(response, body, asked);
            case Undecodable undecodable ->
                isPage
                        ? unreadable(response.uri(), undecodable.reason())
                        : served(response, new Body(new byte[0]), asked);
        };
    }

    private Answer served(HttpResponse<InputStream> response, Body body, Request asked) {
        return new Answer.Served(new LiveResponse(
                asked.url().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                response.statusCode(),
                thatMatter(response.headers()),
                body));
    }

    private static Answer unreadable(URI url, String reason) {
        return Answer.Stopped.unavailable("cannot take the body that " + url.getHost() + " served: " + reason);
    }

    private static Caps evidence(Caps caps) {
        return new Caps(Math.min(EVIDENCE, caps.wireBytes()), Math.min(EVIDENCE, caps.decodedBytes()), caps.time());
    }

    private static Map<String, String> thatMatter(HttpHeaders all) {
        Map<String, String> matter = new LinkedHashMap<>();
        for (String name : HEADERS_THAT_MATTER) {
            String value = String.join(", ", all.allValues(name));
            if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
                matter.put(name, value);
            }
        }
        return matter;
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
