package dev.leapfrog.ingest.source.recording;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.page.BoardHead;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RecordingExcerpt} is an excerpt of, and where that came from.
 *
 * @param list what it lists
 * @param board which board; null for other lists
 * @param scale of the board; null for other lists
 * @param scaleVersion of the board; null for other lists
 */
public record ExcerptHead(
        Kind list,
        @JsonUnwrapped ExcerptOrigin from,
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
        boolean ofBoard = board != null && scale != null && scaleVersion != null && !scaleVersion.isBlank();
        boolean ofNone = board == null && scale == null && scaleVersion == null;
        if (list == Kind.BOARD ? !ofBoard : !ofNone) {
            throw new IllegalArgumentException("board, scale and scaleVersion are given for a board, all three");
        }
    }

    /** The head of scores of a board. */
    public static ExcerptHead board(ExcerptOrigin from, BoardId board, Scale scale, String scaleVersion) {
        return new ExcerptHead(Kind.BOARD, from, board, scale, scaleVersion);
    }

    /** The head of a list of prices. */
    public static ExcerptHead prices(ExcerptOrigin from) {
        return new ExcerptHead(Kind.PRICES, from, null, null, null);
    }

    /** The head of a list of models. */
    public static ExcerptHead models(ExcerptOrigin from) {
        return new ExcerptHead(Kind.MODELS, from, null, null, null);
    }

    /** What the rows of a board are read by; null for other lists. */
    @Nullable
    BoardHead boardHead() {
        return board == null || scale == null || scaleVersion == null
                ? null
                : new BoardHead(board, scale, scaleVersion, from.publishedAt(), from.complete());
    }
}
