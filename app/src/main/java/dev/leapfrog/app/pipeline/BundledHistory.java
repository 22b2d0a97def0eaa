package dev.leapfrog.app.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.calendar.Calendar;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.view.SourceHealth;
import org.jspecify.annotations.Nullable;

/**
 * The history that comes with the program: excerpts of boards, list prices and releases, so that there is something to
 * see without a network. Its origins and licences stand in {@code NOTICE}.
 *
 * @param file where it lies as long as this is open
 */
public record BundledHistory(Path file) implements AutoCloseable {
    private static final String NAME = "history.warc.gz";
    private static final String RESOURCE = "/dev/leapfrog/app/recording/" + NAME;

    /** Lays it out as a file, as archives are read by position. */
    public static BundledHistory extract() throws IOException {
        Path folder = Files.createTempDirectory("leapfrog-history-");
        Path file = folder.resolve(NAME);
        try (InputStream bundled = BundledHistory.class.getResourceAsStream(RESOURCE)) {
            if (bundled == null) {
                throw new IllegalStateException("the bundled history is missing from this build");
            }
            Files.copy(bundled, file);
        }
        return new BundledHistory(file);
    }

    public Archives archives() throws IOException {
        return Archives.open(List.of(file));
    }

    /**
     * Whether it is to be loaded: nothing has been read here yet, or only a part of it. What is older than what has
     * been read would come too late, and tell nothing.
     */
    public boolean isWanted(Cluster cluster, Topics topics) throws IOException {
        SourceHealth sources = new SourceHealth();
        TopicReader.readAll(
                cluster.clients(), topics, Topics.SOURCES, record -> sources.fold(record.key(), record.value()));
        SourceState days = sources.snapshot().get(Calendar.SOURCE);
        return days == null || (days.cursor().file().equals(NAME) && !isFinished(days.lastPublishedAt()));
    }

    /** The last day is ended when all of it has been read. */
    private boolean isFinished(@Nullable Instant lastDayEnd) throws IOException {
        Instant newest = archives().newest();
        return newest == null || (lastDayEnd != null && lastDayEnd.isAfter(newest));
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
        Files.delete(file.toAbsolutePath().getParent());
    }
}
