package dev.leapfrog.ingest;

import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dev.leapfrog.events.Mode;
import dev.leapfrog.events.SourceState;
import dev.leapfrog.ingest.archive.Body;
import dev.leapfrog.ingest.archive.RecordedResponse;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.publish.SourcePublisher;
import dev.leapfrog.ingest.snapshot.Origin;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Quiet;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import org.jspecify.annotations.Nullable;

/** Takes responses one by one, in order: ends the days before them, has them parsed and published, counts. */
final class Intake {
    /** Stands for the hash of a body that there is none of. */
    private static final String NO_BODY = "none";

    private final List<Source> sources;
    private final Map<String, SourcePublisher> publishers;
    private final Calendar calendar;
    private final String run;
    private final Mode mode;
    private final NavigableMap<String, FileTally> files = new TreeMap<>();
    private SourceState.@Nullable Cursor last;
    private int daysEnded;

    /**
     * An intake for one run.
     *
     * @param sources of which the first that reads a URL gets what it served
     * @param publishers by source, one for each
     */
    Intake(List<Source> sources, Map<String, SourcePublisher> publishers, Calendar calendar, String run, Mode mode) {
        this.sources = List.copyOf(sources);
        this.publishers = Map.copyOf(publishers);
        this.calendar = calendar;
        this.run = run;
        this.mode = mode;
    }

    void take(RecordedResponse response) {
        last = response.at();
        daysEnded += calendar.reach(response.at());
        FileTally tally = files.computeIfAbsent(response.at().file(), FileTally::new);
        tally.response();
        Optional<Source> source =
                sources.stream().filter(one -> one.reads(response.url())).findFirst();
        if (source.isEmpty()) {
            tally.withoutSource();
        } else {
            take(response, source.get(), tally);
        }
    }

    private void take(RecordedResponse response, Source source, FileTally tally) {
        SourcePublisher publisher = Objects.requireNonNull(publishers.get(source.name()));
        if (publisher.hasRead(response.at())) {
            tally.alreadyRead();
        } else if (response.status() != HttpURLConnection.HTTP_OK) {
            fail(response, source, publisher, "status " + response.status(), tally);
        } else {
            switch (response.content()) {
                case Body body -> take(response, body, source, publisher, tally);
                case RecordedResponse.Undecodable undecodable ->
                    fail(response, source, publisher, undecodable.reason(), tally);
            }
        }
    }

    private void fail(
            RecordedResponse response, Source source, SourcePublisher publisher, String reason, FileTally tally) {
        tally.failed(reason);
        publisher.fail(origin(response, NO_BODY, source), reason);
    }

    private void take(RecordedResponse response, Body body, Source source, SourcePublisher publisher, FileTally tally) {
        Origin origin = origin(response, body.sha256(), source);
        switch (Page.parse(source, response, body, publisher.parts())) {
            case Parsed page -> tally.published(page, publisher.publish(origin, page));
            case Part part -> {
                tally.part();
                publisher.keep(origin, part);
            }
            case Pointer pointer -> {
                tally.pointer();
                publisher.pass(response.at());
            }
            case Quiet page -> {
                tally.quiet();
                publisher.rest(origin);
            }
            case Unrecognised page -> {
                tally.unrecognised(page.reason());
                publisher.fail(origin, page.reason());
            }
        }
    }

    private Origin origin(RecordedResponse response, String hash, Source source) {
        return new Origin(
                source.name(),
                source.lineage(),
                response.at(),
                response.url(),
                response.date(),
                hash,
                source.parser(),
                run,
                mode);
    }

    /**
     * Ends the day of the last response, unless more of that day is to come.
     *
     * @param next date of the response that comes next, in this run or a later one; empty when none does
     */
    void finish(Optional<Instant> next) {
        if (last != null) {
            daysEnded += calendar.finish(last, next);
        }
    }

    ReplayReport report() {
        return new ReplayReport(files.values().stream().map(FileTally::report).toList(), daysEnded);
    }
}
