package dev.leapfrog.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param cursor the last record that was read, changed or not
 * @param lastPublishedAt the newest publication it has brought; null when it has brought none
 */
public record SourceState(
        String source, Cursor cursor, @Nullable Instant lastPublishedAt) {
    public SourceState {
        Require.word(source, "source");
    }

    /** A position in recorded or fetched responses, in the order in which they are read: date, file, offset. */
    public record Cursor(Instant date, String file, long offset) implements Comparable<Cursor> {
        @Override
        public int compareTo(Cursor other) {
            int byDate = date.compareTo(other.date);
            if (byDate != 0) {
                return byDate;
            }
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : Long.compare(offset, other.offset);
        }
    }
}
