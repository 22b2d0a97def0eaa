package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.archive.LiveArchive;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.fetch.FetchSettings;
import dev.leapfrog.ingest.fetch.Fetcher;
import dev.leapfrog.ingest.fetch.policy.Pause;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.publish.kafka.KafkaSourceLogs;
import dev.leapfrog.ingest.publish.kafka.ReleaseFeed;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Watches the sources that are to be polled: fetches them when they are due, archives what they serve and publishes
 * what is new, from {@link #start} to {@link #close}. Each source has a thread of its own, which is mostly asleep.
 */
public final class LiveIngest implements AutoCloseable {
    private final KafkaSourceLogs logs;
    private final LiveArchive archive;
    private final Fetcher fetcher;
    private final ReleaseFeed releases;
    private final List<Thread> watches = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private LiveIngest(KafkaSourceLogs logs, LiveArchive archive, Fetcher fetcher, ReleaseFeed releases) {
        this.logs = logs;
        this.archive = archive;
        this.fetcher = fetcher;
        this.releases = releases;
    }

    /**
     * What live ingest works with.
     *
     * @param sources of which those with a {@link Polling} are watched
     * @param kafkaConfig how to reach the cluster, as for any Kafka client
     * @param run a name for what this run writes; not twice the same
     * @param folder of the archive
     * @param environment where keys are found by the name of a variable
     */
    public record Setting(
            List<Source> sources,
            Resolver resolver,
            Providers providers,
            Topics topics,
            Map<String, Object> kafkaConfig,
            String run,
            Path folder,
            FetchSettings fetching,
            Reach reach,
            Function<String, @Nullable String> environment,
            InstantSource clock,
            Pause pause,
            RandomGenerator random) {
        List<Source> polled() {
            return sources.stream().filter(source -> source.polling() != null).toList();
        }
    }

    /**
     * Starts to watch. What an earlier run archived and was killed before it could publish is published first.
     *
     * @throws IOException when the archive cannot be opened
     * @throws dev.leapfrog.ingest.publish.PublishException when Kafka cannot be reached
     */
    public static LiveIngest start(Setting setting, LiveListener listener) throws IOException {
        List<Source> polled = setting.polled();
        List<String> names = Stream.concat(
                        Stream.of(Calendar.SOURCE), polled.stream().map(Source::name))
                .toList();
        LiveArchive archive = LiveArchive.open(
                setting.folder(), setting.clock(), LiveArchive.FILE_SIZE, Map.of("software", "Leapfrog"));
        KafkaSourceLogs logs = KafkaSourceLogs.open(names, setting.topics(), setting.kafkaConfig());
        Fetcher fetcher = new Fetcher(setting.fetching(), setting.environment(), setting.clock(), setting.pause());
        LiveIngest ingest =
                new LiveIngest(logs, archive, fetcher, ReleaseFeed.open(setting.topics(), setting.kafkaConfig()));
        Intake intake = Intake.of(polled, logs, setting.resolver(), setting.providers(), setting.run(), true);
        Path newest = archive.newest().orElse(null);
        if (newest != null) {
            catchUp(newest, intake);
        }
        LiveIntake desk = new LiveIntake(archive, intake, setting.clock());
        desk.begin();
        polled.forEach(source -> ingest.watch(source, setting, desk, listener));
        ingest.watches.add(Thread.ofVirtual().name("releases").start(() -> ingest.feed(desk)));
        return ingest;
    }

    /** Publishes the end of the newest file, of which at most the last record can be missing in Kafka. */
    private static void catchUp(Path newest, Intake intake) throws IOException {
        try (ArchiveReader reader = Archives.open(List.of(newest)).read(null)) {
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                intake.take(response);
            }
        }
    }

    private void watch(Source source, Setting setting, LiveIntake desk, LiveListener listener) {
        Polling polling = Objects.requireNonNull(source.polling());
        SourceWatch watch = new SourceWatch(
                source,
                polling,
                setting.reach(),
                setting.fetching().caps(),
                fetcher,
                desk,
                listener,
                setting.clock(),
                setting.pause(),
                setting.random());
        Instant due = SourceWatch.due(logs.last().state(source.name()), polling);
        watches.add(Thread.ofVirtual().name("watch " + source.name()).start(() -> run(watch, due)));
    }

    private void run(SourceWatch watch, Instant due) {
        try {
            watch.run(due);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            ended.completeExceptionally(failure);
        }
    }

    private void feed(LiveIntake desk) {
        try {
            releases.run(desk::release);
        } catch (RuntimeException failure) {
            ended.completeExceptionally(failure);
        }
    }

    /** Completes when it was closed; exceptionally when it failed, with the reason. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Stops watching; what is being published is finished first. */
    @Override
    public void close() throws IOException {
        releases.close();
        watches.forEach(Thread::interrupt);
        fetcher.close();
        boolean interrupted = false;
        for (Thread watch : watches) {
            try {
                watch.join();
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        try (archive) {
            logs.close();
        }
        ended.complete(null);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
