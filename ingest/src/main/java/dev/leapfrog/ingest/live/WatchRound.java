package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.leapfrog.ingest.fetch.Fetcher;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.intake.PageLinks;
import dev.leapfrog.ingest.response.Incoming;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.listing.Listing;

/**
 * One round through a source: fetches the pages that it polls, those that they point to and those at which their lists
 * go on, and hands over what comes of each.
 */
final class WatchRound {
    /** More pages than any list has; a list that goes on for ever ends here. */
    private static final int MOST_PAGES = 400;

    private final Source source;
    private final Polling polling;
    private final Function<URI, Request> requests;
    private final Fetcher fetcher;
    private final LiveIntake intake;
    private final NetworkOutage network;
    private final BiConsumer<URI, LiveEvent.Outcome> report;
    private final PageLinks links;
    private final KnownPages known;

    WatchRound(
            Source source,
            Polling polling,
            Function<URI, Request> requests,
            Fetcher fetcher,
            LiveIntake intake,
            NetworkOutage network,
            BiConsumer<URI, LiveEvent.Outcome> report) {
        this.source = source;
        this.polling = polling;
        this.requests = requests;
        this.fetcher = fetcher;
        this.intake = intake;
        this.network = network;
        this.report = report;
        this.links = new PageLinks(source);
        this.known = new KnownPages(links);
    }

    /**
     * A page to be fetched.
     *
     * @param depth how many pages of its list were before it
     */
    private record Open(URI url, int depth) {}

    /**
     * Fetches all pages once. When one cannot be had, its outcome is that of the round, and no more is asked of its
     * host in this round.
     *
     * @throws IOException when the archive cannot be written
     * @throws dev.leapfrog.ingest.publish.PublishException when Kafka cannot be written
     */
    Fetched run() throws InterruptedException, IOException {
        Fetched outcome = fetchAll();
        if (outcome.isPage()) {
            intake.take(new Incoming.RoundCompleted<>(source.name()));
        }
        return outcome;
    }

    private Fetched fetchAll() throws InterruptedException, IOException {
        Deque<Open> open = new ArrayDeque<>();
        polling.urls().forEach(url -> open.add(new Open(url, 0)));
        Set<URI> seen = new HashSet<>(polling.urls());
        Set<String> down = new HashSet<>();
        Fetched worst = new Fetched.NotModified(null);
        for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
            Open page = open.remove();
            if (down.contains(page.url.getHost())) {
                continue;
            }
            Fetched fetched = fetcher.fetch(requests.apply(page.url).with(known.validators(page.url)));
            if (isAnswer(fetched) && network.ends()) {
                intake.networkRecovered();
            }
            take(page, fetched).filter(next -> seen.add(next.url)).forEach(open::add);
            if (!fetched.isPage()) {
                worst = fetched;
                down.add(page.url.getHost());
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

    private static boolean isAnswer(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Unavailable failed -> failed.isReached();
            case Fetched.NeedsKey notAsked -> false;
            case Fetched.Changed page -> true;
            case Fetched.NotModified same -> true;
            case Fetched.Refused refused -> true;
        };
    }

    /** Where lists go on that told of newcomers in a round before, which failed or was broken off there. */
    private Stream<Open> unread() {
        return links.addresses(intake.unread(source.name())).stream().map(url -> new Open(url, 1));
    }

    /** Hands over what came of a page, and gives the pages that follow from it. */
    private Stream<Open> take(Open page, Fetched fetched) throws IOException {
        return switch (fetched) {
            case Fetched.Changed changed -> read(page, changed);
            case Fetched.NotModified same -> same(page, same);
            case Fetched.Refused refused -> refuse(page.url, refused);
            case Fetched.Unavailable failed ->
                failed.isReached() ? fail(page.url, failed.reason()) : unreached(page.url, failed.reason());
            case Fetched.NeedsKey key -> {
                report.accept(page.url, new LiveEvent.Outcome.Unusable(key.reason()));
                yield Stream.empty();
            }
        };
    }

    private Stream<Open> read(Open open, Fetched.Changed page) throws IOException {
        URI url = open.url;
        IntakeResult result = intake.take(new Incoming.Response<>(page.response(), isFollowed(open)));
        known.read(url, page.validators(), result);
        report.accept(url, outcome(result));
        Stream<URI> following = isFollowed(open) && result instanceof IntakeResult.Published published
                ? links.following(url, published, page.response())
                : Stream.empty();
        return open(open, links.further(result).stream(), following);
    }

    /**
     * A page that points to others, or says where its list goes on, still does, and those may have changed. One that
     * only points is no success by itself.
     */
    private Stream<Open> same(Open open, Fetched.NotModified same) throws IOException {
        URI url = open.url;
        if (known.pointedTo(url).isEmpty()) {
            intake.take(new Incoming.Unchanged<>(source.name(), url.toString(), same.date()));
        }
        report.accept(url, new LiveEvent.Outcome.Same());
        Stream<URI> following = isFollowed(open) ? known.continuation(url).stream() : Stream.empty();
        return open(open, known.pointedTo(url).stream(), following);
    }

    private static Stream<Open> open(Open from, Stream<URI> others, Stream<URI> following) {
        return Stream.concat(
                others.map(next -> new Open(next, 0)), following.map(next -> new Open(next, from.depth + 1)));
    }

    private boolean isFollowed(Open page) {
        return page.depth < polling.follow();
    }

    /** What was served instead of the page is archived as evidence. */
    private Stream<Open> refuse(URI url, Fetched.Refused refused) throws IOException {
        String reason = "refused: " + refused.reason();
        if (refused.evidence() == null) {
            return fail(url, reason);
        }
        intake.take(new Incoming.Refused<>(source.name(), refused.evidence(), reason));
        report.accept(url, new LiveEvent.Outcome.Unusable(reason));
        return Stream.empty();
    }

    /** Where the network is down, that counts as its failure, once in a while, and as none of the source. */
    private Stream<Open> unreached(URI url, String reason) throws IOException {
        if (!network.isDown(url.getHost())) {
            intake.take(new Incoming.Unavailable<>(source.name(), url.toString(), reason));
        } else if (network.isDue()) {
            intake.networkFailed(reason);
        }
        report.accept(url, new LiveEvent.Outcome.Unreachable(reason));
        return Stream.empty();
    }

    private Stream<Open> fail(URI url, String reason) throws IOException {
        intake.take(new Incoming.Unavailable<>(source.name(), url.toString(), reason));
        report.accept(url, new LiveEvent.Outcome.Unusable(reason));
        return Stream.empty();
    }

    private static LiveEvent.Outcome outcome(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Published page ->
                new LiveEvent.Outcome.Read(
                        page.page().listings().stream().mapToInt(Listing::size).sum(),
                        page.changes().count(),
                        page.changes().quarantined().size());
            case IntakeResult.Kept part -> new LiveEvent.Outcome.Same();
            case IntakeResult.NothingNew page -> new LiveEvent.Outcome.Same();
            case IntakeResult.Pointed pointer -> new LiveEvent.Outcome.Same();
            case IntakeResult.AlreadyRead same -> new LiveEvent.Outcome.Same();
            case IntakeResult.Unrecognised page -> new LiveEvent.Outcome.Unusable(page.reason());
            case IntakeResult.Failed page -> new LiveEvent.Outcome.Unusable(page.reason());
            case IntakeResult.WithoutSource page -> new LiveEvent.Outcome.Unusable("no source reads it");
        };
    }
}
