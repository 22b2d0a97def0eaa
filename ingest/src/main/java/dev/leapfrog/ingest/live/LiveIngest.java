package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.leapfrog.events.metric.PipelineMetrics;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.archive.LiveArchive;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.fetch.Fetcher;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.SourceSet;
import dev.leapfrog.ingest.publish.PhaseLog;
import dev.leapfrog.ingest.publish.SourcePublisher;
import dev.leapfrog.ingest.publish.kafka.KafkaSourceLogs;
import dev.leapfrog.ingest.publish.kafka.ReleaseFeed;
import dev.leapfrog.ingest.response.Incoming;
import dev.leapfrog.ingest.response.OneLine;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;

/**
 * Watches the sources that are to be polled: fetches them when they are due, archives what they serve and publishes
 * what is new, from {@link #start} to {@link #close}. Each source has a thread of its own, which is mostly asleep.
 */
public final class LiveIngest implements AutoCloseable {
    private final KafkaSourceLogs logs;
    private final LiveArchive archive;
    private final Fetcher fetcher;
    private final ReleaseFeed releases;
    private final List<Thread> threads = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private LiveIngest(KafkaSourceLogs logs, LiveArchive archive, Fetcher fetcher, ReleaseFeed releases) {
        this.logs = logs;
        this.archive = archive;
        this.fetcher = fetcher;
        this.releases = releases;
    }

    /**
     * Starts to watch. What an earlier run archived and was killed before it could publish is published first.
     *
     * @throws IOException when the archive cannot be opened
     * @throws dev.leapfrog.ingest.publish.PublishException when Kafka cannot be reached
     */
    public static LiveIngest start(LiveSettings settings, LiveListener listener) throws IOException {
        SourceSet watched = settings.watched();
        PhaseLog.INGEST.info(
                "starting: {} live sources, archive {}", watched.sources().size(), settings.folder());
        List<String> names = Stream.concat(
                        Stream.of(Calendar.SOURCE, SourcePublisher.NETWORK), watched.names().stream())
                .toList();
        LiveSettings.Timing timing = settings.timing();
        LiveSettings.Network network = settings.network();
        LiveArchive archive = LiveArchive.open(
                settings.folder(), timing.clock(), LiveArchive.FILE_SIZE, Map.of("software", "Leapfrog"));
        archive.found().forEach(amiss -> PhaseLog.INGEST.warn("archive: {}", amiss));
        KafkaSourceLogs logs = KafkaSourceLogs.open(names, settings.topics(), settings.kafkaConfig());
        Fetcher fetcher = new Fetcher(network.fetching(), network.environment(), timing.clock(), timing.pause());
        LiveIngest ingest =
                new LiveIngest(logs, archive, fetcher, ReleaseFeed.open(settings.topics(), settings.kafkaConfig()));
        Intake intake = Intake.of(watched, logs, settings.run(), true);
        Path newest = archive.newest().orElse(null);
        if (newest != null) {
            catchUp(newest, intake);
        }
        LiveIntake live = new LiveIntake(archive, intake, timing.clock());
        live.begin();
        NetworkOutage outage = new NetworkOutage(
                timing.clock(),
                logs.last()
                        .state(SourcePublisher.NETWORK)
                        .map(SourceState::health)
                        .filter(health -> health.failures() > 0)
                        .isPresent());
        watched.sources().forEach(source -> ingest.watch(source, settings, live, outage, listener));
        ingest.threads.add(Thread.ofVirtual().name("releases").start(() -> ingest.followReleases(live)));
        PhaseLog.INGEST.info("running: sources are watched");
        return ingest;
    }

    /** Publishes the end of the newest file, of which at most the last record can be missing in Kafka. */
    private static void catchUp(Path newest, Intake intake) throws IOException {
        PhaseLog.INGEST.info("restoring: what {} holds and Kafka does not is published", newest.getFileName());
        try (ArchiveReader reader = Archives.open(List.of(newest)).read(null)) {
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                intake.take(response);
            }
        }
    }

    private void watch(
            Source source, LiveSettings settings, LiveIntake live, NetworkOutage outage, LiveListener listener) {
        Polling polling = Objects.requireNonNull(source.polling());
        PipelineMetrics.watched(source.name());
        LiveSettings.Network network = settings.network();
        InstantSource clock = settings.timing().clock();
        WatchRound round = new WatchRound(
                source,
                polling,
                url -> PollingRequest.of(polling, url, network.reach())
                        .with(network.fetching().caps()),
                fetcher,
                live,
                outage,
                (url, outcome) -> {
                    PipelineMetrics.fetched(source.name(), outcome.counted());
                    listener.on(
                            new LiveEvent(clock.instant(), source.name(), url.toString(), outcome, outage.isDown()));
                });
        SourceWatch watch = new SourceWatch(polling, round, settings.timing());
        Instant due = SourceWatch.due(logs.last().state(source.name()), polling);
        threads.add(Thread.ofVirtual().name("watch " + source.name()).start(() -> run(watch, due)));
    }

    private void run(SourceWatch watch, Instant due) {
        try {
            watch.run(due);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            fail(failure);
        }
    }

    private void followReleases(LiveIntake live) {
        try {
            releases.run((source, what) -> release(live, source, what));
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void release(LiveIntake live, String source, String what) {
        PhaseLog.INGEST.info("source {}: {} is released from quarantine", OneLine.of(source), OneLine.of(what));
        try {
            live.take(new Incoming.Released<>(source, what));
        } catch (IOException nothingIsArchived) {
            throw new UncheckedIOException(nothingIsArchived);
        }
    }

    private void fail(Exception failure) {
        PhaseLog.failed(failure);
        ended.completeExceptionally(failure);
    }

    /** Completes when it was closed; exceptionally when it failed, with the reason. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Stops watching; what is being published is finished first. */
    @Override
    public void close() throws IOException {
        PhaseLog.INGEST.info("draining: what is being published is finished");
        releases.close();
        threads.forEach(Thread::interrupt);
        fetcher.close();
        boolean isInterrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException hurry) {
                isInterrupted = true;
            }
        }
        try (archive) {
            logs.close();
        }
        ended.complete(null);
        PhaseLog.INGEST.info("stopped");
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
