package dev.leapfrog.ingest.intake;

import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.fetch.policy.ChallengePage;
import dev.leapfrog.ingest.publish.SourcePublisher;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.Incoming;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;

/** Takes what comes in of one source: parses its pages and has what they say published. */
final class SourceIntake {
    /** Stands for the hash of a body where there is none. */
    private static final String NO_BODY = "none";
    /** Stands for the address of what comes from the user's configuration. */
    private static final String CONFIGURATION = "configuration";

    private final Source source;
    private final SourcePublisher publisher;
    private final PageLinks links;
    private final String run;
    private final boolean isLive;

    SourceIntake(Source source, SourcePublisher publisher, String run, boolean isLive) {
        this.source = source;
        this.publisher = publisher;
        this.links = new PageLinks(source);
        this.run = run;
        this.isLive = isLive;
    }

    boolean reads(String url) {
        return source.reads(url);
    }

    /** Whether the source has ever been read. */
    boolean isKnown() {
        return publisher.isKnown();
    }

    /** The addresses at which lists go on that have not been read from there. */
    List<String> unread(Instant at) {
        return publisher.unread(at);
    }

    /** Publishes the models that a user's aliases make one since they were published. */
    void publishMerges() {
        SourceState.Cursor at = publisher.position(Instant.EPOCH);
        publisher.publishMerges(origin(CONFIGURATION, at, at.date(), NO_BODY));
    }

    /** @param at when it came in, for what has no date of its own */
    IntakeResult take(Incoming<RecordedResponse> incoming, Instant at) {
        return switch (incoming) {
            case Incoming.Response<RecordedResponse> one -> read(one);
            case Incoming.Refused<RecordedResponse> one -> fail(origin(one.evidence(), NO_BODY), one.reason());
            case Incoming.Unavailable<RecordedResponse> one -> fail(withoutResponse(one.url(), at), one.reason());
            case Incoming.Unchanged<RecordedResponse> one -> {
                publisher.publishUnchanged(withoutResponse(one.url(), at));
                yield new IntakeResult.NothingNew();
            }
            case Incoming.RoundCompleted<RecordedResponse> one -> {
                publisher.completeRound(at);
                yield new IntakeResult.NothingNew();
            }
            case Incoming.Released<RecordedResponse> one -> {
                publisher.release(one.what());
                yield new IntakeResult.NothingNew();
            }
        };
    }

    private IntakeResult read(Incoming.Response<RecordedResponse> incoming) {
        RecordedResponse response = incoming.response();
        if (publisher.hasRead(response.at())) {
            return new IntakeResult.AlreadyRead();
        }
        return switch (response.content()) {
            case Body body -> read(incoming, body);
            case RecordedResponse.Undecodable undecodable -> fail(origin(response, NO_BODY), undecodable.reason());
        };
    }

    private IntakeResult read(Incoming.Response<RecordedResponse> incoming, Body body) {
        RecordedResponse response = incoming.response();
        Origin origin = origin(response, body.sha256());
        Optional<String> challenge = ChallengePage.recognise(response.status(), Map.of(), body.bytes());
        if (challenge.isPresent()) {
            return fail(origin, "refused: " + challenge.get() + ", status " + response.status());
        }
        if (response.status() != HttpURLConnection.HTTP_OK) {
            return fail(origin, "status " + response.status());
        }
        return switch (PageReading.parse(source, response, body, publisher.parts())) {
            case Parsed page -> {
                Optional<URI> next = incoming.isFollowed() ? links.linked(response, page) : Optional.empty();
                String goesOn = next.map(URI::toString).orElse(null);
                yield new IntakeResult.Published(page, publisher.publish(origin, page, goesOn));
            }
            case Part part -> {
                publisher.keepPart(origin, part);
                yield new IntakeResult.Kept(part.next());
            }
            case Pointer pointer -> {
                publisher.skip(response.at());
                yield new IntakeResult.Pointed(pointer.urls());
            }
            case NothingNew page -> {
                publisher.succeed(origin);
                yield new IntakeResult.NothingNew();
            }
            case Unrecognised page -> {
                publisher.fail(origin, page.reason());
                yield new IntakeResult.Unrecognised(page.reason());
            }
        };
    }

    private IntakeResult fail(Origin origin, String reason) {
        publisher.fail(origin, reason);
        return new IntakeResult.Failed(reason);
    }

    private Origin origin(RecordedResponse response, String hash) {
        return origin(response.url(), response.at(), response.date(), hash);
    }

    /** Of something that has no record in an archive: the cursor stays where it is. */
    private Origin withoutResponse(String url, Instant at) {
        return origin(url, publisher.position(at), at, NO_BODY);
    }

    private Origin origin(String url, SourceState.Cursor page, Instant fetchedAt, String hash) {
        boolean isPast = !isLive || source.isHistory();
        Mode mode = isPast ? Mode.BACKFILL : publisher.hasPublished() ? Mode.LIVE : Mode.SNAPSHOT;
        return new Origin(
                source.name(),
                source.lineage(),
                new Origin.Response(page, url, fetchedAt, hash),
                source.parser(),
                run,
                mode);
    }
}
