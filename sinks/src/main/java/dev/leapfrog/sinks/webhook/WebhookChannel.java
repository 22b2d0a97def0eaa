package dev.leapfrog.sinks.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

import dev.leapfrog.sinks.delivery.Channel;
import dev.leapfrog.sinks.delivery.Outcome;
import dev.leapfrog.sinks.delivery.Outcome.Blames;
import dev.leapfrog.sinks.delivery.Outcome.RetryLater;
import dev.leapfrog.sinks.message.Message;
import org.jspecify.annotations.Nullable;

/** Posts messages to one address. */
public final class WebhookChannel implements Channel {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration BODY = Duration.ofSeconds(2);
    private static final String USER_AGENT = "leapfrog";

    private final WebhookFormat format;
    private final Address address;
    private final HttpClient client;
    private final InstantSource clock;
    private final Duration patience;

    public WebhookChannel(WebhookFormat format, Address address, InstantSource clock) {
        this(format, address, clock, ANSWER);
    }

    /** @param patience until the status of the answer is there */
    WebhookChannel(WebhookFormat format, Address address, InstantSource clock, Duration patience) {
        this.format = format;
        this.address = address;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public Outcome send(Message message) throws InterruptedException {
        CompletableFuture<HttpResponse.ResponseInfo> head = new CompletableFuture<>();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request(message), info -> {
            head.complete(info);
            return new ShortBody();
        });
        var unused = answer.exceptionally(failed -> {
            head.completeExceptionally(failed);
            return null;
        });
        try {
            Outcome outcome = outcome(head.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            awaitBody(answer);
            return outcome;
        } catch (TimeoutException late) {
            return RetryLater.unreachable("no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return RetryLater.unreachable(reason(failed.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    /** So that the connection serves for the next message; whatever becomes of it, the status has said what counts. */
    private static void awaitBody(CompletableFuture<HttpResponse<Void>> answer) throws InterruptedException {
        try {
            var unused = answer.handle((done, failed) -> done)
                    .completeOnTimeout(null, BODY.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest request(Message message) {
        WebhookFormat.Post post = format.post(message, clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri())
                .header("Content-Type", post.contentType())
                .header("User-Agent", USER_AGENT)
                .POST(HttpRequest.BodyPublishers.ofString(post.body()));
        post.headers().forEach(request::header);
        return request.build();
    }

    private Outcome outcome(HttpResponse.ResponseInfo answer) {
        int status = answer.statusCode();
        Duration after = answer.headers()
                .firstValue("Retry-After")
                .map(value -> RetryAfter.read(value, clock.instant()))
                .orElse(null);
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered();
        }
        String said = "it answered " + status;
        return switch (status) {
            case 410 -> new Outcome.Gone(said + " (gone)");
            case 400, 413, 422 -> new Outcome.Rejected(said + ": it does not take this message");
            case 408, 425, 429, 502, 503, 504 -> new RetryLater(said, after, Blames.ENDPOINT);
            case 401, 403 -> new RetryLater(said + ": it does not let us in", after, Blames.ENDPOINT);
            case 301, 302, 303, 307, 308 ->
                new RetryLater(said + ": it is at another address, which is not followed", after, Blames.ENDPOINT);
            default -> new RetryLater(said, after, Blames.MESSAGE);
        };
    }

    /** Messages of the client may hold the address, so they are not repeated. */
    private static String reason(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "its host is not known";
            }
            if (cause instanceof SSLException) {
                return "no secure connection";
            }
        }
        if (failure instanceof ConnectException) {
            return "no connection";
        }
        return failure instanceof IOException ? "the connection broke, or what it answered is no HTTP" : "not sent";
    }
}
