package dev.leapfrog.events.source;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param cursor the last record that was read, changed or not
 * @param lastPublishedAt the newest publication it has brought; null when it has brought none
 * @param health how reading it goes; null for a source that cannot fail
 * @param round how far its addresses were gone through; null when it has not been watched
 * @param newFields fields of its rows that are neither read nor left on purpose, with the number of rows that had them
 *     when they were told; null when there are none
 * @param stories stories about the source that may go on, in order; null when there are none
 */
public record SourceState(
        String source,
        Cursor cursor,
        @Nullable Instant lastPublishedAt,
        @Nullable Health health,
        @Nullable Round round,
        @Nullable Map<String, Integer> newFields,
        @Nullable List<ToldStory> stories) {
    public SourceState {
        Require.word(source, "source");
        newFields = newFields == null || newFields.isEmpty()
                ? null
                : Collections.unmodifiableSortedMap(new TreeMap<>(newFields));
        stories = stories == null || stories.isEmpty() ? null : List.copyOf(stories);
    }

    /** Of a source about which no story may go on. */
    public SourceState(
            String source,
            Cursor cursor,
            @Nullable Instant lastPublishedAt,
            @Nullable Health health,
            @Nullable Round round,
            @Nullable Map<String, Integer> newFields) {
        this(source, cursor, lastPublishedAt, health, round, newFields, null);
    }

    /** Of a source of which every field is known. */
    public SourceState(
            String source,
            Cursor cursor,
            @Nullable Instant lastPublishedAt,
            @Nullable Health health,
            @Nullable Round round) {
        this(source, cursor, lastPublishedAt, health, round, null);
    }

    /** The same with fields that were told now. */
    public SourceState withNewFields(Map<String, Integer> told) {
        Map<String, Integer> all = new TreeMap<>(newFields == null ? Map.of() : newFields);
        all.putAll(told);
        return new SourceState(source, cursor, lastPublishedAt, health, round, all, stories);
    }

    /** The same with other stories that may go on. */
    public SourceState telling(List<ToldStory> open) {
        return new SourceState(source, cursor, lastPublishedAt, health, round, newFields, open);
    }

    /** Of a source that has not been watched. */
    public SourceState(String source, Cursor cursor, @Nullable Instant lastPublishedAt, @Nullable Health health) {
        this(source, cursor, lastPublishedAt, health, null);
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
     * @param pace how often it says something new; null when that is not known
     */
    public record Health(
            int failures,
            @Nullable String reason,
            @Nullable Instant failingSince,
            boolean degraded,
            @Nullable Instant lastReadAt,
            @Nullable Instant lastChangedAt,
            @Nullable Pace pace) {
        public Health {
            Require.notNegative(failures, "health.failures");
            Require.that(
                    (failures == 0) == (reason == null) && (failures == 0) == (failingSince == null),
                    "health: failures, reason and failingSince go together");
        }

        /** Of a source that has never been read. */
        public static Health unknown() {
            return new Health(0, null, null, false, null, null, null);
        }
    }

    /**
     * How far the addresses of a source that is watched were gone through.
     *
     * @param completedAt when all of them had last been fetched, one after the other; null when they never were
     * @param unread where lists that told of something new go on and have not been read yet
     */
    public record Round(@Nullable Instant completedAt, List<Unread> unread) {
        public Round {
            unread = List.copyOf(unread);
        }

        /** Of a source that was never gone through. */
        public static Round none() {
            return new Round(null, List.of());
        }
    }

    /**
     * An address that is to be read.
     *
     * @param since when a page said that its list goes on there
     */
    public record Unread(String url, Instant since) {
        public Unread {
            Require.text(url, "unread.url");
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

    /**
     * How often a source says something new.
     *
     * @param changes how often that has been seen, from one to the next
     * @param hours how long it usually takes, the last ones counting most
     * @param stale whether it has been told that nothing new comes any more, though the source answers
     */
    public record Pace(int changes, double hours, boolean stale) {
        public Pace {
            Require.notNegative(changes, "health.pace.changes");
        }
    }
}
