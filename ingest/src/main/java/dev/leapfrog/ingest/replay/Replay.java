package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.publish.kafka.KafkaSourceLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads recorded responses through the sources into Kafka: one writer, in the order (WARC-Date, file, offset). A replay
 * that was broken off goes on where it stopped when it is run again over the same files; one that is finished publishes
 * nothing.
 */
public final class Replay {
    private final List<Source> sources;
    private final Resolver resolver;
    private final Providers providers;
    private final Topics topics;
    private final Map<String, Object> kafkaConfig;
    private final String run;

    /**
     * A replay over any archives.
     *
     * @param sources of which the first that reads a URL gets what it served; excerpts in the project's own form are
     *     read besides
     * @param kafkaConfig how to reach the cluster, as for any Kafka client
     * @param run a name for what this run writes; not twice the same
     */
    public Replay(
            List<Source> sources,
            Resolver resolver,
            Providers providers,
            Topics topics,
            Map<String, Object> kafkaConfig,
            String run) {
        this.sources = List.copyOf(sources);
        this.resolver = resolver;
        this.providers = providers;
        this.topics = topics;
        this.kafkaConfig = Map.copyOf(kafkaConfig);
        this.run = run;
    }

    /**
     * Reads the archives to the end, or to a date.
     *
     * @param to the last WARC-Date that is read, that very instant included; null for all
     * @throws IOException when an archive has changed since it was opened
     * @throws dev.leapfrog.ingest.publish.PublishException when Kafka cannot be written or read, or another ingest has
     *     taken over one of the sources
     */
    public ReplayReport run(Archives archives, @Nullable Instant to, Progress progress) throws IOException {
        Set<String> urls = archives.urls();
        List<Source> needed = Sources.andRecorded(sources, urls).stream()
                .filter(source -> urls.stream().anyMatch(source::reads))
                .toList();
        List<String> names = Stream.concat(
                        Stream.of(Calendar.SOURCE), needed.stream().map(Source::name))
                .toList();
        try (KafkaSourceLogs logs = KafkaSourceLogs.open(names, topics, kafkaConfig);
                ArchiveReader reader = archives.read(to)) {
            Intake intake = Intake.of(needed, logs, resolver, providers, run, false);
            ReplayTally tally = new ReplayTally();
            int read = 0;
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                tally.count(response, intake.take(response));
                progress.read(response.at(), ++read, reader.size());
            }
            intake.finish(reader.nextDate());
            return tally.report(intake.daysEnded());
        }
    }
}
