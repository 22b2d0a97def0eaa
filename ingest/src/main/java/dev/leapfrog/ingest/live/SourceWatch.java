package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.fetch.Fetcher;
import dev.leapfrog.ingest.fetch.Schedule;
import dev.leapfrog.ingest.fetch.policy.Pause;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.fetch.request.Validators;
import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.intake.PageLinks;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Watches one source: fetches its pages, and those that they point to, when they are due, until its thread is
 * interrupted.
 */
final class SourceWatch {
    /** More pages than any list has; a list that goes on for ever ends here. */
    private static final int MOST_PAGES = 400;

    private final Source source;
    private final Polling polling;
    private final PageLinks links;
    private final Reach reach;
    private final Caps caps;
    private final Fetcher fetcher;
    private final LiveIntake desk;
    private final LiveListener listener;
    private final InstantSource clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final Map<URI, Validators> validators = new HashMap<>();
    private final Map<URI, List<URI>> pointers = new HashMap<>();
    private final Map<URI, URI> continued = new HashMap<>();
    private int failures;

    SourceWatch(
            Source source,
            Polling polling,
            Reach reach,
            Caps caps,
            Fetcher fetcher,
            LiveIntake desk,
            LiveListener listener,
            InstantSource clock,
            Pause pause,
            RandomGenerator random) {
        this.source = source;
        this.polling = polling;
        this.links = new PageLinks(source);
        this.reach = reach;
        this.caps = caps;
        this.fetcher = fetcher;
        this.desk = desk;
        this.listener = listener;
        this.clock = clock;
        this.pause = pause;
        this.random = random;
    }

    /** When a source is due first: one that was gone through lately is not asked again because of a new start. */
    static Instant due(Optional<SourceState> state, Polling polling) {
        return state.map(SourceWatch::lastRound)
                .map(last -> last.plus(polling.every()))
                .orElse(Instant.EPOCH);
    }

    private static @Nullable Instant lastRound(SourceState state) {
        SourceState.Round round = state.round();
        SourceState.Health health = state.health();
        return round != null ? round.completedAt() : health == null ? null : health.lastReadAt();
    }

    /**
     * Watches until interrupted.
     *
     * @param first when the source is due for the first time
     * @throws IOException when the archive cannot be written
     * @throws dev.leapfrog.ingest.publish.PublishException when Kafka cannot be written
     */
    void run(Instant first) throws InterruptedException, IOException {
        Schedule schedule = Schedule.every(polling.every());
        Instant due = first;
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the watch is asked to end");
            }
            Duration wait = Duration.between(clock.instant(), due);
            if (wait.isPositive()) {
                pause.sleep(wait);
            }
            Fetched outcome = round();
            if (isPage(outcome)) {
                failures = 0;
                desk.complete(source);
            } else {
                failures++;
            }
            due = schedule.next(clock.instant(), outcome, failures, random);
        }
    }

    /**
     * Fetches all pages once; one that cannot be had counts for the round, and of its host no more is asked in this
     * one.
     */
    private Fetched round() throws InterruptedException, IOException {
        Deque<Open> open = new ArrayDeque<>();
        polling.urls().forEach(url -> open.add(new Open(url, 0)));
        Set<URI> seen = new HashSet<>(polling.urls());
        Set<String> down = new HashSet<>();
        Fetched worst = new Fetched.NotModified(null);
        for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
            Open page = open.remove();
            URI url = page.url;
            if (down.contains(url.getHost())) {
                continue;
            }
            Fetched fetched = fetcher.fetch(request(url));
            switch (fetched) {
                case Fetched.Changed changed ->
                    take(page, changed).filter(next -> seen.add(next.url)).forEach(open::add);
                case Fetched.NotModified same ->
                    same(page, same).filter(next -> seen.add(next.url)).forEach(open::add);
                case Fetched.Refused refused -> refuse(url, refused);
                case Fetched.Unavailable failed -> fail(url, failed.reason());
                case Fetched.NeedsKey key -> needs(url, key);
            }
            if (!isPage(fetched)) {
                worst = fetched;
                down.add(url.getHost());
            }
            if (open.isEmpty()) {
                unread().filter(next -> seen.add(next.url)).forEach(open::add);
            }
        }
        if (!open.isEmpty()) {
            String reason = "more than " + MOST_PAGES + " pages";
            fail(open.element().url, reason);
            return new Fetched.Refused(reason, null, null);
        }
        return worst;
    }

    /** Where lists go on that told of newcomers in a round before, which failed or was broken off there. */
    private Stream<Open> unread() {
        return links.addresses(desk.unread(source)).stream().map(url -> new Open(url, 1));
    }

    private static boolean isPage(Fetched fetched) {
        return fetched instanceof Fetched.Changed || fetched instanceof Fetched.NotModified;
    }

    private Request request(URI url) {
        return PollingRequest.request(polling, url, reach)
                .with(caps)
                .with(validators.getOrDefault(url, Validators.NONE));
    }

    /** Takes a page. Validators are kept only with one that was read by itself: another would be the same for ever. */
    private Stream<Open> take(Open open, Fetched.Changed page) throws IOException {
        URI url = open.url;
        IntakeResult taken = desk.take(page.response(), open.depth < polling.follow());
        pointers.remove(url);
        continued.remove(url);
        if (standsAlone(taken)) {
            validators.put(url, page.validators());
        } else {
            validators.remove(url);
        }
        tell(url, outcome(taken));
        if (taken instanceof IntakeResult.Pointed pointer) {
            pointers.put(url, links.addresses(pointer.urls()));
        }
        if (taken instanceof IntakeResult.Published published) {
            links.stated(url, published).ifPresent(next -> continued.put(url, next));
        }
        return Stream.concat(
                links.further(taken).stream().map(next -> new Open(next, 0)),
                open.depth < polling.follow() && taken instanceof IntakeResult.Published published
                        ? links.following(url, published, page.response()).map(next -> new Open(next, open.depth + 1))
                        : Stream.empty());
    }

    /**
     * Whether a page that is what it was still says what it said. A part of a list says nothing without the others, and
     * what is held back is to be read again.
     */
    private static boolean standsAlone(IntakeResult taken) {
        return switch (taken) {
            case IntakeResult.Published page ->
                page.page().parts().isEmpty() && page.changes().heldLists().isEmpty();
            case IntakeResult.Kept part -> false;
            case IntakeResult.Unrecognised page -> false;
            case IntakeResult.Failed page -> false;
            case IntakeResult.Quiet page -> true;
            case IntakeResult.Pointed pointer -> true;
            case IntakeResult.AlreadyRead same -> true;
            case IntakeResult.WithoutSource page -> true;
        };
    }

    private static LiveEvent.Outcome outcome(IntakeResult taken) {
        return switch (taken) {
            case IntakeResult.Published page ->
                new LiveEvent.Outcome.Read(
                        page.page().listings().stream()
                                .mapToInt(listing -> listing.size())
                                .sum(),
                        page.changes().count(),
                        page.changes().quarantined().size());
            case IntakeResult.Kept part -> new LiveEvent.Outcome.Same();
            case IntakeResult.Quiet page -> new LiveEvent.Outcome.Same();
            case IntakeResult.Pointed pointer -> new LiveEvent.Outcome.Same();
            case IntakeResult.AlreadyRead same -> new LiveEvent.Outcome.Same();
            case IntakeResult.Unrecognised page -> new LiveEvent.Outcome.Unusable(page.reason());
            case IntakeResult.Failed page -> new LiveEvent.Outcome.Unusable(page.reason());
            case IntakeResult.WithoutSource page -> new LiveEvent.Outcome.Unusable("no source reads it");
        };
    }

    /**
     * A page that points to others, or says where its list goes on, still does, and those may have changed. One that
     * only points is no success by itself.
     */
    private Stream<Open> same(Open open, Fetched.NotModified same) {
        URI url = open.url;
        List<URI> pointed = pointers.getOrDefault(url, List.of());
        if (pointed.isEmpty()) {
            desk.unchanged(source, url.toString(), same.date());
        }
        tell(url, new LiveEvent.Outcome.Same());
        return Stream.concat(
                pointed.stream().map(next -> new Open(next, 0)),
                open.depth < polling.follow()
                        ? Stream.ofNullable(continued.get(url)).map(next -> new Open(next, open.depth + 1))
                        : Stream.empty());
    }

    /** What was served instead of the page is archived as evidence. */
    private void refuse(URI url, Fetched.Refused refused) throws IOException {
        String reason = "refused: " + refused.reason();
        if (refused.evidence() == null) {
            fail(url, reason);
        } else {
            desk.refused(refused.evidence(), reason);
            tell(url, new LiveEvent.Outcome.Unusable(reason));
        }
    }

    private void fail(URI url, String reason) {
        desk.unavailable(source, url.toString(), reason);
        tell(url, new LiveEvent.Outcome.Unusable(reason));
    }

    /** A key that the user has not given is no failure of the source. */
    private void needs(URI url, Fetched.NeedsKey key) {
        tell(url, new LiveEvent.Outcome.Unusable(key.reason()));
    }

    private void tell(URI url, LiveEvent.Outcome outcome) {
        listener.on(new LiveEvent(clock.instant(), source.name(), url.toString(), outcome));
    }

    /**
     * A page to be fetched.
     *
     * @param depth how many pages of its list were before it
     */
    private record Open(URI url, int depth) {}
}
