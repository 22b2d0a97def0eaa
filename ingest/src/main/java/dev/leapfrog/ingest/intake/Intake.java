package dev.leapfrog.ingest.intake;

import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.fetch.policy.ChallengePage;
import dev.leapfrog.ingest.publish.SourcePublisher;
import dev.leapfrog.ingest.publish.kafka.KafkaSourceLogs;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Takes responses one by one, in order: ends the days before them, has them parsed and published. Not for use by
 * several threads.
 */
public final class Intake {
    /** Stands for the hash of a body that there is none of. */
    private static final String NO_BODY = "none";
    /** Stands for the address of what a user says. */
    private static final String CONFIGURATION = "configuration";

    private final List<Source> sources;
    private final Map<String, SourcePublisher> publishers;
    private final Calendar calendar;
    private final String run;
    private final boolean live;
    private SourceState.@Nullable Cursor last;
    private int daysEnded;

    /**
     * An intake for one run.
     *
     * @param sources of which the first that reads a URL gets what it served
     * @param publishers by source, one for each
     * @param live whether responses come as they are fetched: the first that a source ever publishes is a baseline then
     */
    Intake(List<Source> sources, Map<String, SourcePublisher> publishers, Calendar calendar, String run, boolean live) {
        this.sources = List.copyOf(sources);
        this.publishers = Map.copyOf(publishers);
        this.calendar = calendar;
        this.run = run;
        this.live = live;
        if (live) {
            this.publishers.values().forEach(SourcePublisher::watch);
        }
    }

    /** An intake that goes on where the logs of its sources stand. */
    public static Intake of(
            List<Source> sources,
            KafkaSourceLogs logs,
            Resolver resolver,
            Providers providers,
            String run,
            boolean live) {
        PriceReferences references = new PriceReferences();
        Comparison comparison = new Comparison(
                new ModelNames(
                        Names.of(resolver, logs.last().learned()), logs.last().facts()),
                providers,
                references);
        Map<String, SourcePublisher> publishers = new HashMap<>();
        for (Source source : sources) {
            String name = source.name();
            publishers.put(
                    name,
                    new SourcePublisher(name, source.lineage(), logs.log(name), logs.last(), comparison, references));
        }
        SourceState days = logs.last().state(Calendar.SOURCE).orElse(null);
        Mode mode = live ? Mode.LIVE : Mode.BACKFILL;
        Calendar calendar = new Calendar(logs.log(Calendar.SOURCE), days, run, mode);
        Intake intake = new Intake(sources, publishers, calendar, run, live);
        intake.rename();
        return intake;
    }

    /** Tells the models that a user's aliases make one since they were told: the first source that was read does. */
    void rename() {
        sources.stream()
                .filter(source -> publisher(source).hasState())
                .findFirst()
                .ifPresent(source -> {
                    SourcePublisher publisher = publisher(source);
                    SourceState.Cursor at = publisher.position(Instant.EPOCH);
                    publisher.rename(origin(source, CONFIGURATION, at, at.date(), NO_BODY, publisher));
                });
    }

    /** The source that reads what a URL serves; empty when none does. */
    public Optional<Source> source(String url) {
        return sources.stream().filter(one -> one.reads(url)).findFirst();
    }

    public IntakeResult take(RecordedResponse response) {
        last = response.at();
        daysEnded += calendar.reach(response.at());
        Source source = source(response.url()).orElse(null);
        if (source == null) {
            return new IntakeResult.WithoutSource();
        }
        SourcePublisher publisher = publisher(source);
        if (publisher.hasRead(response.at())) {
            return new IntakeResult.AlreadyRead();
        }
        return switch (response.content()) {
            case Body body -> take(response, body, source, publisher);
            case RecordedResponse.Undecodable undecodable ->
                fail(origin(response, NO_BODY, source, publisher), undecodable.reason(), publisher);
        };
    }

    private IntakeResult take(RecordedResponse response, Body body, Source source, SourcePublisher publisher) {
        Origin origin = origin(response, body.sha256(), source, publisher);
        Optional<String> challenge = ChallengePage.recognise(response.status(), Map.of(), body.bytes());
        if (challenge.isPresent()) {
            return fail(origin, "refused: " + challenge.get() + ", status " + response.status(), publisher);
        }
        if (response.status() != HttpURLConnection.HTTP_OK) {
            return fail(origin, "status " + response.status(), publisher);
        }
        return switch (PageReading.parse(source, response, body, publisher.parts())) {
            case Parsed page -> {
                String next = new PageLinks(source)
                        .linked(response, page)
                        .map(URI::toString)
                        .orElse(null);
                yield new IntakeResult.Published(page, publisher.publish(origin, page, next));
            }
            case Part part -> {
                publisher.keep(origin, part);
                yield new IntakeResult.Kept(part.next());
            }
            case Pointer pointer -> {
                publisher.pass(response.at());
                yield new IntakeResult.Pointed(pointer.urls());
            }
            case NothingNew page -> {
                publisher.rest(origin);
                yield new IntakeResult.Quiet();
            }
            case Unrecognised page -> {
                publisher.fail(origin, page.reason());
                yield new IntakeResult.Unrecognised(page.reason());
            }
        };
    }

    private static IntakeResult fail(Origin origin, String reason, SourcePublisher publisher) {
        publisher.fail(origin, reason);
        return new IntakeResult.Failed(reason);
    }

    /**
     * Notes that something else was served in place of a page.
     *
     * @param reason in one line
     */
    public void refused(RecordedResponse response, String reason) {
        reach(response.date());
        Source source = source(response.url()).orElseThrow();
        SourcePublisher publisher = publisher(source);
        publisher.fail(origin(response, NO_BODY, source, publisher), reason);
    }

    /**
     * Notes that a page could not be had.
     *
     * @param reason in one line
     */
    public void unavailable(Source source, String url, Instant at, String reason) {
        reach(at);
        SourcePublisher publisher = publisher(source);
        publisher.fail(origin(source, url, publisher.position(at), at, NO_BODY, publisher), reason);
    }

    /** Notes that a page is still the one that was read last. */
    public void unchanged(Source source, String url, Instant at) {
        reach(at);
        SourcePublisher publisher = publisher(source);
        publisher.unchanged(origin(source, url, publisher.position(at), at, NO_BODY, publisher));
    }

    /** The addresses at which lists of a source go on that have not been read from there. */
    public List<String> unread(Source source, Instant at) {
        return publisher(source).unread(at);
    }

    /** Notes that all addresses of a source have been fetched. */
    public void complete(Source source, Instant at) {
        publisher(source).complete(at);
    }

    /** Takes note that a person has released something from quarantine. */
    public void release(String source, String what) {
        SourcePublisher publisher = publishers.get(source);
        if (publisher != null) {
            publisher.release(what);
        }
    }

    /** Ends the days before an instant at which there was nothing to take. */
    public void reach(Instant at) {
        daysEnded += calendar.reach(new SourceState.Cursor(at, "", 0));
    }

    private SourcePublisher publisher(Source source) {
        return Objects.requireNonNull(publishers.get(source.name()));
    }

    private Origin origin(RecordedResponse response, String hash, Source source, SourcePublisher publisher) {
        return origin(source, response.url(), response.at(), response.date(), hash, publisher);
    }

    private Origin origin(
            Source source,
            String url,
            SourceState.Cursor page,
            Instant fetchedAt,
            String hash,
            SourcePublisher publisher) {
        boolean past = !live || source.isHistory();
        Mode mode = past ? Mode.BACKFILL : publisher.hasPublished() ? Mode.LIVE : Mode.SNAPSHOT;
        return new Origin(source.name(), source.lineage(), page, url, fetchedAt, hash, source.parser(), run, mode);
    }

    /**
     * Ends the day of the last response, unless more of that day is to come.
     *
     * @param next date of the response that comes next, in this run or a later one; empty when none does
     */
    public void finish(Optional<Instant> next) {
        if (last != null) {
            daysEnded += calendar.finish(last, next);
        }
    }

    /** How many days were ended. */
    public int daysEnded() {
        return daysEnded;
    }
}
