package dev.leapfrog.ingest.source.recording;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.Scale;
import dev.leapfrog.ingest.source.ListingHead;

/**
 * What a {@link RecordingExcerpt} is an excerpt of.
 *
 * @param complete false when only some rows are given, which is what makes it an excerpt
 * @param origin who published it and where it was taken from
 * @param licence under which it may be passed on
 */
public record ExcerptHead(
        BoardId board,
        Scale scale,
        String scaleVersion,
        Instant publishedAt,
        @JsonProperty(required = true) boolean complete,
        String origin,
        String licence) {
    public ExcerptHead {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(publishedAt, "publishedAt");
        if (scaleVersion.isBlank() || origin.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("scaleVersion, origin and licence must be given");
        }
    }

    ListingHead listing() {
        return new ListingHead(board, scale, scaleVersion, publishedAt, complete);
    }
}
