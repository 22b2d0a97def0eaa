package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.archive.LiveArchive;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where what the watches of all sources fetch is archived and published, one response at a time: on the disk first, in
 * Kafka second. So at most the last record of the archive is not published when the process is killed.
 */
final class LiveIntake {
    private final LiveArchive archive;
    private final Intake intake;
    private final InstantSource clock;
    private final ClockCheck check;

    LiveIntake(LiveArchive archive, Intake intake, InstantSource clock) {
        this.archive = archive;
        this.intake = intake;
        this.clock = clock;
        this.check = new ClockCheck(archive.newestDate().orElse(null));
    }

    /** Ends the days that are over by now, if that can be believed. */
    synchronized void begin() {
        Instant now = clock.instant();
        if (check.doubt(now).isEmpty()) {
            intake.reach(now);
        }
    }

    /**
     * Archives a response and takes it, unless the time at which it came is not believed, see {@link ClockCheck}.
     *
     * @param goesOn whether its list is to be followed to where its {@code Link} header says that it goes on
     * @throws IOException when it could not be archived; it is not published then
     * @throws dev.leapfrog.ingest.publish.PublishException when it could not be published
     */
    synchronized IntakeResult take(LiveResponse response, boolean goesOn) throws IOException {
        Optional<String> doubt = check.doubt(response);
        if (doubt.isPresent()) {
            return new IntakeResult.Failed(doubt.get());
        }
        return intake.take(recorded(response, goesOn ? response.header("link").orElse(null) : null));
    }

    /**
     * Archives what was served in place of a page, unless the time is not believed; that there was no page counts.
     *
     * @param reason in one line
     * @throws IOException when it could not be archived
     * @throws dev.leapfrog.ingest.publish.PublishException when that could not be published
     */
    synchronized void refused(LiveResponse response, String reason) throws IOException {
        if (check.doubt(response).isEmpty()) {
            intake.refused(recorded(response, null), reason);
        } else {
            intake.source(response.url()).ifPresent(source -> unavailable(source, response.url(), reason));
        }
    }

    private RecordedResponse recorded(LiveResponse response, @Nullable String link) throws IOException {
        SourceState.Cursor at = archive.append(response);
        return new RecordedResponse(at, response.url(), response.status(), response.body(), link);
    }

    /**
     * Notes that a page could not be had; while the clock is not believed, as of when it was last.
     *
     * @throws dev.leapfrog.ingest.publish.PublishException when that could not be published
     */
    synchronized void unavailable(Source source, String url, String reason) {
        intake.unavailable(source, url, check.believable(clock.instant()), reason);
    }

    /**
     * Notes that a page is the one that was read last.
     *
     * @param date when its server says so, as it writes it; null when it does not say
     * @throws dev.leapfrog.ingest.publish.PublishException when that could not be published
     */
    synchronized void unchanged(Source source, String url, @Nullable String date) {
        Instant now = clock.instant();
        if (check.doubt(now, date).isEmpty()) {
            intake.unchanged(source, url, now);
        }
    }

    /** The addresses at which lists of a source go on that have not been read from there. */
    synchronized List<String> unread(Source source) {
        return intake.unread(source, check.believable(clock.instant()));
    }

    /**
     * Notes that all addresses of a source have been fetched.
     *
     * @throws dev.leapfrog.ingest.publish.PublishException when that could not be published
     */
    synchronized void complete(Source source) {
        Instant now = clock.instant();
        if (check.doubt(now).isEmpty()) {
            intake.complete(source, now);
        }
    }

    /** Takes note that a person has released something from quarantine. */
    synchronized void release(String source, String what) {
        intake.release(source, what);
    }
}
