package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.archive.LiveArchive;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.response.Incoming;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse;

/**
 * Takes what the watches of all sources bring, one at a time: a response is archived first and published second. So at
 * most the last record of the archive is not published when the process is killed. What comes at a time that is not
 * believed, see {@link ClockCheck}, is not archived.
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
     * Takes what came in.
     *
     * @throws IOException when a response could not be archived; it is not published then
     * @throws dev.leapfrog.ingest.publish.PublishException when it could not be published
     */
    synchronized IntakeResult take(Incoming<LiveResponse> incoming) throws IOException {
        Instant now = clock.instant();
        return switch (incoming) {
            case Incoming.Response<LiveResponse> one -> {
                Optional<String> doubt = check.doubt(one.response());
                yield doubt.isPresent()
                        ? new IntakeResult.Failed(doubt.get())
                        : intake.take(new Incoming.Response<>(archived(one.response()), one.isFollowed()), now);
            }
            case Incoming.Refused<LiveResponse> one ->
                check.doubt(one.evidence()).isEmpty()
                        ? intake.take(new Incoming.Refused<>(one.source(), archived(one.evidence()), one.reason()), now)
                        : unavailable(one.source(), one.evidence().url(), one.reason(), now);
            case Incoming.Unavailable<LiveResponse> one -> unavailable(one.source(), one.url(), one.reason(), now);
            case Incoming.Unchanged<LiveResponse> one ->
                unless(
                        check.doubt(now, one.serverDate()),
                        () -> intake.take(new Incoming.Unchanged<>(one.source(), one.url(), one.serverDate()), now));
            case Incoming.RoundCompleted<LiveResponse> one ->
                unless(check.doubt(now), () -> intake.take(new Incoming.RoundCompleted<>(one.source()), now));
            case Incoming.Released<LiveResponse> one ->
                intake.take(new Incoming.Released<>(one.source(), one.what()), now);
        };
    }

    /** No server answers for any source. */
    synchronized void networkFailed(String reason) {
        intake.networkFailed(check.believable(clock.instant()), reason);
    }

    /** Servers answer again. */
    synchronized void networkRecovered() {
        intake.networkRecovered(check.believable(clock.instant()));
    }

    /** That there was no page counts, as of when the clock was last believed. */
    private IntakeResult unavailable(String source, String url, String reason, Instant now) {
        return intake.take(new Incoming.Unavailable<>(source, url, reason), check.believable(now));
    }

    private static IntakeResult unless(Optional<String> doubt, Supplier<IntakeResult> taken) {
        return doubt.<IntakeResult>map(IntakeResult.Failed::new).orElseGet(taken);
    }

    private RecordedResponse archived(LiveResponse response) throws IOException {
        SourceState.Cursor at = archive.append(response);
        String link = response.header("link").orElse(null);
        return new RecordedResponse(at, response.url(), response.status(), response.body(), link);
    }

    /** The addresses at which lists of a source go on that have not been read from there. */
    synchronized List<String> unread(String source) {
        return intake.unread(source, check.believable(clock.instant()));
    }
}
