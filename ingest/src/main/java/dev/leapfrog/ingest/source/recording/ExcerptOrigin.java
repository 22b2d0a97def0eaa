package dev.leapfrog.ingest.source.recording;

import java.time.Instant;

/**
 * Where the list of a {@link RecordingExcerpt} comes from.
 *
 * @param source the name of the source it was read from
 * @param url what served the original
 * @param publishedAt the date of the original, or when it was first seen
 * @param fetchedAt when the original was fetched, which may be long after its date
 * @param complete whether a row that is missing does not exist; false when only some rows are given
 * @param origin who published it and who passed it on
 * @param licence under which it may be passed on
 */
public record ExcerptOrigin(
        String source,
        String url,
        Instant publishedAt,
        Instant fetchedAt,
        boolean complete,
        String origin,
        String licence) {
    public ExcerptOrigin {
        if (source.isBlank() || source.indexOf(':') >= 0 || url.isBlank() || origin.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("source (without ':'), url, origin and licence must be given");
        }
    }

    /**
     * When it is read in a recording: when it was published, so that the lists of all sources come in the order in
     * which they were public; at the latest when it was fetched, as a page may bear a date to come.
     */
    public Instant toldAt() {
        return publishedAt.isAfter(fetchedAt) ? fetchedAt : publishedAt;
    }
}
