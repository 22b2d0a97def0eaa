package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.fetch.request.Validators;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/** What a served answer means for the page that was asked for. */
final class Verdict {
    private static final Map<Integer, String> REFUSALS = Map.of(
            401, "401 Unauthorized: it wants a login or a key",
            403, "403 Forbidden",
            407, "407: a proxy wants a login",
            451, "451: unavailable for legal reasons");
    private static final Map<Integer, String> FAILURES = Map.of(
            404, "404 Not Found: the page is not there",
            410, "410 Gone: the page is no longer there",
            429, "429 Too Many Requests",
            500, "500 Internal Server Error",
            502, "502 Bad Gateway",
            503, "503 Service Unavailable",
            504, "504 Gateway Timeout");

    private Verdict() {}

    static Fetched of(Request request, LiveResponse response, Instant now) {
        Optional<String> challenge = ChallengePage.recognise(
                response.status(), response.headers(), response.body().bytes());
        if (challenge.isPresent()) {
            return new Fetched.Refused("bot check: " + challenge.get(), response, retryAfter(response, now));
        }
        return switch (response.status()) {
            case 200 -> page(request, response);
            case 304 ->
                request.validators().isEmpty()
                        ? new Fetched.Unavailable("304 Not Modified, though nothing was had before", null)
                        : new Fetched.NotModified(response.header("date").orElse(null));
            default -> {
                String refusal = REFUSALS.get(response.status());
                yield refusal == null
                        ? unavailable(response, now)
                        : new Fetched.Refused(refusal, response, retryAfter(response, now));
            }
        };
    }

    private static Fetched page(Request request, LiveResponse response) {
        String mismatch =
                request.head().mismatch(response.header("content-type").orElse("no content type"));
        return mismatch == null
                ? new Fetched.Changed(response, Validators.of(response))
                : new Fetched.Unavailable(mismatch, null);
    }

    static Fetched.Unavailable unavailable(LiveResponse response, Instant now) {
        Duration retryAfter = retryAfter(response, now);
        String noted = response.header("retry-after")
                .filter(stated -> retryAfter == null)
                .map(stated -> " (its Retry-After means nothing: " + OneLine.of(stated) + ")")
                .orElse("");
        String known = FAILURES.getOrDefault(response.status(), "unexpected status " + response.status());
        return new Fetched.Unavailable(known + noted, retryAfter);
    }

    private static @Nullable Duration retryAfter(LiveResponse response, Instant now) {
        return response.header("retry-after")
                .flatMap(value -> RetryAfter.of(value, now))
                .orElse(null);
    }
}
