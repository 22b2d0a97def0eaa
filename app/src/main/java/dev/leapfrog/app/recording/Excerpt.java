package dev.leapfrog.app.recording;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import dev.leapfrog.ingest.source.recording.ExcerptHead;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;

/**
 * One list of a recording.
 *
 * @param rows in the order in which they are written
 */
record Excerpt(ExcerptHead head, List<?> rows) {
    /** By date; of one date by address and kind. */
    static final Comparator<Excerpt> IN_ORDER = Comparator.comparing(Excerpt::at)
            .thenComparing(Excerpt::url)
            .thenComparing(excerpt -> excerpt.head().list());

    Excerpt {
        rows = List.copyOf(rows);
    }

    Instant at() {
        return head.from().toldAt();
    }

    String url() {
        return RecordingExcerpt.url(head);
    }

    byte[] body() {
        return RecordingExcerpt.write(head, rows);
    }
}
