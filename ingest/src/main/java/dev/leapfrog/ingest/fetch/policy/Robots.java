package dev.leapfrog.ingest.fetch.policy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.leapfrog.ingest.fetch.exchange.Answer;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.OneLine;

/**
 * What the robots.txt of each origin allows us to fetch (RFC 9309), remembered for a day. One that does not exist
 * allows everything; one that cannot be fetched now, or is larger than 512 KiB, allows nothing for now, and so does one
 * that is behind a bot check or redirects out of the source's hosts. A crawl-delay raises the interval; one of over
 * five minutes forbids the host.
 */
final class Robots {
    private static final Set<String> PRODUCT = Set.of("leapfrog");
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final long LARGEST = 512 << 10;
    /** The parser would log what it does not understand, text of the server's making. */
    private static final int NO_WARNINGS = 0;

    private static final String ASKED = ", asked for its robots.txt";

    private final HostAccess hosts;
    private final InstantSource clock;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();
    private final Map<URI, ReentrantLock> asking = new ConcurrentHashMap<>();

    Robots(HostAccess hosts, InstantSource clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    private record Known(BaseRobotRules rules, Instant since) {}

    /** Whether a URL may be asked on the way to a page. One thread fetches a robots.txt, others wait for it. */
    Permission permission(Request request, URI url) throws InterruptedException {
        URI robots = url.resolve("/robots.txt");
        ReentrantLock lock = asking.computeIfAbsent(robots, first -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Known rules = known.get(robots);
            return rules != null && isFresh(rules.since())
                    ? permission(rules.rules(), request, url)
                    : asked(robots, request, url);
        } finally {
            lock.unlock();
        }
    }

    private Permission asked(URI robots, Request request, URI url) throws InterruptedException {
        Request asked =
                request.robots(robots, new Caps(LARGEST, LARGEST, request.caps().time()));
        Permission.Gate open = each -> new Permission.Allowed(request.interval());
        return switch (new RedirectChain(hosts, asked, Map.of(), open).follow()) {
            case Answer.Served served -> permission(served.response(), robots, request, url);
            case Answer.Stopped stopped -> new Permission.Denied(because(stopped.outcome()));
        };
    }

    private boolean isFresh(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        return !age.isNegative() && age.compareTo(REMEMBERED) < 0;
    }

    private Permission permission(LiveResponse response, URI robots, Request request, URI url) {
        Optional<String> challenge = ChallengePage.recognise(
                response.status(), response.headers(), response.body().bytes());
        if (challenge.isPresent()) {
            return new Permission.Denied(new Fetched.Refused("bot check: " + challenge.get() + ASKED, response, null));
        }
        int status = response.status();
        if (status == 429 || status >= 500 || (status < 400 && status != 200)) {
            return new Permission.Denied(because(Verdict.unavailable(response, clock.instant())));
        }
        BaseRobotRules rules =
                status == 200 ? parsed(robots, response) : new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        known.put(robots, new Known(rules, clock.instant()));
        return permission(rules, request, url);
    }

    private static BaseRobotRules parsed(URI robots, LiveResponse response) {
        String contentType = response.header("content-type").orElse("text/plain");
        return new SimpleRobotRulesParser(SimpleRobotRulesParser.DEFAULT_MAX_CRAWL_DELAY, NO_WARNINGS)
                .parseContent(robots.toString(), response.body().bytes(), contentType, PRODUCT);
    }

    private static Permission permission(BaseRobotRules rules, Request request, URI url) {
        if (!rules.isAllowed(url.toString())) {
            return new Permission.Denied(new Fetched.Refused(
                    "robots.txt of " + url.getHost() + " forbids " + OneLine.of(url.getRawPath()), null, null));
        }
        Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return new Permission.Allowed(delay.compareTo(request.interval()) > 0 ? delay : request.interval());
    }

    private static Fetched because(Fetched outcome) {
        return switch (outcome) {
            case Fetched.Unavailable unavailable ->
                new Fetched.Unavailable(
                        unavailable.reason() + ASKED, unavailable.retryAfter(), unavailable.isReached());
            case Fetched.Refused refused ->
                new Fetched.Refused(refused.reason() + ASKED, refused.evidence(), refused.retryAfter());
            case Fetched.Changed other -> other;
            case Fetched.NotModified other -> other;
            case Fetched.NeedsKey other -> other;
        };
    }
}
