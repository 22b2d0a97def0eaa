package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.SourceSet;
import dev.leapfrog.ingest.publish.PhaseLog;
import dev.leapfrog.ingest.publish.kafka.KafkaSourceLogs;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads recorded responses through the sources into Kafka: one writer, in the order (WARC-Date, file, offset). A replay
 * that was broken off goes on where it stopped when it is run again over the same files; one that is finished publishes
 * nothing.
 */
public final class Replay {
    private final SourceSet sources;
    private final Topics topics;
    private final Map<String, Object> kafkaConfig;
    private final String run;

    /**
     * A replay over any archives.
     *
     * @param sources that read them; excerpts in the project's own form are read besides
     * @param kafkaConfig how to reach the cluster, as for any Kafka client
     * @param run a name for what this run writes; not twice the same
     */
    public Replay(SourceSet sources, Topics topics, Map<String, Object> kafkaConfig, String run) {
        this.sources = sources;
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
        SourceSet needed = sources.with(RecordedSources.of(sources.sources(), archives.urls()));
        List<String> names = Stream.concat(Stream.of(Calendar.SOURCE), needed.names().stream())
                .toList();
        PhaseLog.INGEST.info(
                "starting: {} sources read {} recorded responses",
                needed.sources().size(),
                archives.size());
        try (KafkaSourceLogs logs = KafkaSourceLogs.open(names, topics, kafkaConfig);
                ArchiveReader reader = archives.read(to)) {
            Intake intake = Intake.of(needed, logs, run, false);
            ReplayTally tally = new ReplayTally();
            int read = 0;
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                tally.count(response, intake.take(response));
                progress.read(response.at(), ++read, reader.size());
            }
            intake.finish(reader.nextDate());
            PhaseLog.INGEST.info("stopped: {} responses were read", read);
            return tally.report(intake.daysEnded());
        }
    }
}
