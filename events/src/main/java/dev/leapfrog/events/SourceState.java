package dev.leapfrog.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param cursor the last record that was read, changed or not
 * @param lastPublishedAt the newest publication it has brought; null when it has brought none
 * @param health how reading it goes; null for a source that cannot fail
 */
public record SourceState(
        String source,
        Cursor cursor,
        @Nullable Instant lastPublishedAt,
        @Nullable Health health) {
    public SourceState {
        Require.word(source, "source");
    }

    /**
     * How reading a source goes.
     *
     * @param failures how many responses in a row could not be used; 0 when the last one could
     * @param reason of the last failure, in one line; null when the last response could be used
     * @param failingSince the first failure in this row; null when the last response could be used
     * @param degraded whether the failures have been told
     * @param lastReadAt when a response was last used; null when none ever was
     * @param lastChangedAt when a response last said something new; null when none ever did
     */
    public record Health(
            int failures,
            @Nullable String reason,
            @Nullable Instant failingSince,
            boolean degraded,
            @Nullable Instant lastReadAt,
            @Nullable Instant lastChangedAt) {
        public Health {
            Require.notNegative(failures, "health.failures");
            Require.that(
                    (failures == 0) == (reason == null) && (failures == 0) == (failingSince == null),
                    "health: failures, reason and failingSince go together");
        }

        /** Of a source that has never been read. */
        public static Health unknown() {
            return new Health(0, null, null, false, null, null);
        }
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
