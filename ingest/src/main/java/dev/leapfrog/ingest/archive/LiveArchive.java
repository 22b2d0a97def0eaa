package dev.leapfrog.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/**
 * The folder to which live responses are written before they are parsed: WARC files that sort by time and are begun by
 * each process, each day (UTC) and when the last one is full. Nothing is ever deleted.
 *
 * <p>A position is given out only when the record and the entry of its file in the folder are on the disk. Positions
 * only rise, whatever the clock does and in whatever order answers come in: a response that was fetched before the last
 * one that was written is dated as that one, so that reading the files in the order of (WARC-Date, file, offset) gives
 * the order in which they were written. For use by several threads.
 */
public final class LiveArchive implements Closeable {
    /** How many bytes a file may have before the next one is begun: 64 MiB. */
    public static final long FILE_SIZE = 64L << 20;

    private final LiveFolder folder;
    private final long fileSize;
    private final Map<String, String> description;
    private Instant last;
    private @Nullable ArchiveWriter writer;
    private String name = "";
    private LocalDate day = LocalDate.MIN;

    private LiveArchive(LiveFolder folder, long fileSize, Map<String, String> description) {
        this.folder = folder;
        this.fileSize = fileSize;
        this.description = Map.copyOf(description);
        this.last = folder.lastDate();
    }

    /**
     * Takes the folder, creating it where there is none, and cuts off what a kill left half-written in it.
     *
     * @param fileSize how many bytes a file may have before the next one is begun, see {@link #FILE_SIZE}
     * @param description fields for the head of each file, such as {@code description}
     * @throws IOException when the folder cannot be written, or another process writes to it
     */
    public static LiveArchive open(Path folder, InstantSource clock, long fileSize, Map<String, String> description)
            throws IOException {
        return new LiveArchive(LiveFolder.take(folder, clock.instant()), fileSize, description);
    }

    /** What was found amiss in the folder when it was opened, a line each: records cut off, damaged files. */
    public List<String> found() {
        return folder.found();
    }

    /** The date of the last response in the folder; empty when there is none. */
    public synchronized Optional<Instant> newestDate() {
        return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
    }

    /** The file that an earlier process wrote last, as it was found; empty when there was none. */
    public Optional<Path> newest() {
        return Optional.ofNullable(folder.newest());
    }

    /**
     * Writes a response, through to the disk.
     *
     * @return where it stands; its date is that of the record
     * @throws IOException when it could not be written; nothing of it remains in the file then, and the next response
     *     begins a new one
     */
    public synchronized SourceState.Cursor append(LiveResponse response) throws IOException {
        Instant date = response.fetchedAt().isBefore(last) ? last : response.fetchedAt();
        ArchiveWriter file = fileFor(date);
        long offset = file.position();
        try {
            file.write(response, date);
            file.force();
        } catch (IOException unwritten) {
            abandon(file, offset, unwritten);
            throw unwritten;
        }
        last = date;
        return new SourceState.Cursor(date, name, offset);
    }

    private ArchiveWriter fileFor(Instant date) throws IOException {
        LocalDate today = date.atZone(ZoneOffset.UTC).toLocalDate();
        ArchiveWriter current = writer;
        if (current != null && today.equals(day) && current.position() < fileSize) {
            return current;
        }
        end();
        String next = folder.nextName();
        ArchiveWriter begun = ArchiveWriter.create(folder.path().resolve(next), date, description);
        try {
            begun.force();
            folder.force();
        } catch (IOException unwritten) {
            abandon(begun, begun.position(), unwritten);
            throw unwritten;
        }
        writer = begun;
        name = next;
        day = today;
        return begun;
    }

    private void abandon(ArchiveWriter file, long offset, IOException unwritten) {
        writer = null;
        try {
            file.abandon(offset);
        } catch (IOException alsoThis) {
            unwritten.addSuppressed(alsoThis);
        }
    }

    private void end() throws IOException {
        ArchiveWriter current = writer;
        writer = null;
        if (current != null) {
            current.close();
        }
    }

    /** Ends the last file and gives the folder back. */
    @Override
    public synchronized void close() throws IOException {
        try (folder) {
            end();
        }
    }
}
