package dev.leapfrog.ingest.source.recording;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.page.BoardHead;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RecordingExcerpt} is an excerpt of, and where that came from.
 *
 * @param list what it lists
 * @param source the name of the source it was read from
 * @param url what served the original
 * @param publishedAt the date of the original, or when it was first seen
 * @param fetchedAt when the original was fetched; a source that carries its own history tells it long afterwards
 * @param complete whether what is missing is no longer there; false when only some rows are given
 * @param origin who published it and who passed it on
 * @param licence under which it may be passed on
 * @param board which board; null for other lists
 * @param scale of the board; null for other lists
 * @param scaleVersion of the board; null for other lists
 */
public record ExcerptHead(
        Kind list,
        String source,
        String url,
        Instant publishedAt,
        Instant fetchedAt,
        @JsonProperty(required = true) boolean complete,
        String origin,
        String licence,
        @Nullable BoardId board,
        @Nullable Scale scale,
        @Nullable String scaleVersion) {
    /** What a list holds. */
    public enum Kind {
        /** Scores of one board. */
        @JsonProperty("board")
        BOARD,
        /** Offers. */
        @JsonProperty("prices")
        PRICES,
        /** Entries of a registry. */
        @JsonProperty("models")
        MODELS
    }

    public ExcerptHead {
        if (source.isBlank() || source.indexOf(':') >= 0 || url.isBlank() || origin.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("source (without ':'), url, origin and licence must be given");
        }
        boolean ofBoard = board != null && scale != null && scaleVersion != null && !scaleVersion.isBlank();
        boolean ofNone = board == null && scale == null && scaleVersion == null;
        if (list == Kind.BOARD ? !ofBoard : !ofNone) {
            throw new IllegalArgumentException("board, scale and scaleVersion stand in the head of a board, all three");
        }
    }

    /** A board's. */
    public static ExcerptHead board(Taken taken, BoardId board, Scale scale, String scaleVersion) {
        return of(Kind.BOARD, taken, board, scale, scaleVersion);
    }

    /** That of a list of prices. */
    public static ExcerptHead prices(Taken taken) {
        return of(Kind.PRICES, taken, null, null, null);
    }

    /** That of a list of models. */
    public static ExcerptHead models(Taken taken) {
        return of(Kind.MODELS, taken, null, null, null);
    }

    private static ExcerptHead of(
            Kind list, Taken taken, @Nullable BoardId board, @Nullable Scale scale, @Nullable String scaleVersion) {
        return new ExcerptHead(
                list,
                taken.source(),
                taken.url(),
                taken.publishedAt(),
                taken.fetchedAt(),
                taken.complete(),
                taken.origin(),
                taken.licence(),
                board,
                scale,
                scaleVersion);
    }

    /** Where a list was taken from; see {@link ExcerptHead} for the components. */
    public record Taken(
            String source,
            String url,
            Instant publishedAt,
            Instant fetchedAt,
            boolean complete,
            String origin,
            String licence) {}

    /**
     * When it is told in a recording: when it was published, so that the lists of all sources come in the order in
     * which they were public; at the latest when it was fetched, as a page may bear a date to come.
     */
    public Instant toldAt() {
        return publishedAt.isAfter(fetchedAt) ? fetchedAt : publishedAt;
    }

    /** What its rows are read by; null for what is no board. */
    @Nullable
    BoardHead listing() {
        return board == null || scale == null || scaleVersion == null
                ? null
                : new BoardHead(board, scale, scaleVersion, publishedAt, complete);
    }
}
