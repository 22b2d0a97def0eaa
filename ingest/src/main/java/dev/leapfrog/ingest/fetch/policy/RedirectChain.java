package dev.leapfrog.ingest.fetch.policy;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.ingest.fetch.exchange.Answer;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/** One page asked for, its redirects followed as far as that is allowed. */
final class RedirectChain {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> LEADING_ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final List<String> LOGIN_PATHS =
            List.of("/login", "/log-in", "/signin", "/sign-in", "/sign_in", "/oauth", "/sso/");

    private final HostAccess hosts;
    private final Request request;
    private final Map<String, String> secrets;
    private final Permission.Gate gate;
    private final Set<URI> seen = new HashSet<>();
    private URI url;
    private Duration left;

    /**
     * A chain not yet followed.
     *
     * @param secrets headers for the origin of the request alone
     * @param gate asked before each request
     */
    RedirectChain(HostAccess hosts, Request request, Map<String, String> secrets, Permission.Gate gate) {
        this.hosts = hosts;
        this.request = request;
        this.secrets = secrets;
        this.gate = gate;
        this.url = request.url();
        this.left = request.caps().time();
        seen.add(url);
    }

    Answer.Arrival follow() throws InterruptedException {
        Answer.Arrival arrival = null;
        while (arrival == null) {
            arrival = switch (step()) {
                case Answer.Arrival here -> here;
                case Answer.Redirected redirected -> turn(redirected);
            };
        }
        return arrival;
    }

    private Answer step() throws InterruptedException {
        return switch (gate.at(url)) {
            case Permission.Denied denied -> new Answer.Stopped(denied.outcome());
            case Permission.Allowed allowed -> ask(allowed.interval());
        };
    }

    private Answer ask(Duration interval) throws InterruptedException {
        String host = HostAccess.host(url);
        Fetched.Unavailable spent = hosts.budget().spend(host);
        if (spent != null) {
            return new Answer.Stopped(spent);
        }
        HostPacing.Turn turn = hosts.pacing().await(host, interval);
        try {
            long begun = System.nanoTime();
            Answer answer = hosts.exchange().send(hosts.request(url, request, secrets), request, left);
            left = left.minusNanos(System.nanoTime() - begun);
            return answer;
        } finally {
            turn.end();
        }
    }

    /** Goes on to where it is led; an arrival when it goes no further. */
    private Answer.@Nullable Arrival turn(Answer.Redirected redirected) {
        String location = redirected.location();
        if (!LEADING_ELSEWHERE.contains(redirected.status()) || location == null) {
            return Answer.Stopped.unavailable(
                    "unexpected status " + redirected.status() + " from " + url.getHost() + ", leading nowhere");
        }
        URI next = resolved(location);
        if (next == null) {
            return Answer.Stopped.unavailable(url.getHost() + " redirects to what is no URL: " + OneLine.of(location));
        }
        String unfit = request.destination().unfit(next);
        if (unfit != null) {
            return Answer.Stopped.refused(url.getHost() + " redirects elsewhere: " + unfit);
        }
        if (isLogin(next)) {
            return Answer.Stopped.refused(url.getHost() + " redirects to a login");
        }
        if (!seen.add(next)) {
            return Answer.Stopped.unavailable("redirect loop at " + url.getHost());
        }
        if (seen.size() > MOST_REDIRECTS + 1) {
            return Answer.Stopped.unavailable("more than " + MOST_REDIRECTS + " redirects at " + url.getHost());
        }
        url = next;
        return null;
    }

    private @Nullable URI resolved(String location) {
        try {
            URI next = url.resolve(location);
            String whole = next.toString();
            return URI.create(whole.split("#", 2)[0]);
        } catch (IllegalArgumentException noUrl) {
            return null;
        }
    }

    private static boolean isLogin(URI url) {
        String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
        return LOGIN_PATHS.stream().anyMatch(path::startsWith);
    }
}
