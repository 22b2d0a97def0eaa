package dev.leapfrog.ingest.source.listing;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One list of one board, as the source gives it: names as written there, rows in any order, a name possibly twice.
 *
 * @param scaleVersion the publisher's name for the current scale; another one breaks the series
 * @param publishedAt the date that the list bears, a bare date as 00:00 UTC; null when it bears none and holds for now
 * @param complete whether a row that is missing has left the board; false for an excerpt, and for a list of which a row
 *     could not be read
 * @param rows at least one, all within the {@link PlausibleRange} of the scale
 */
public record BoardListing(
        BoardId board,
        Scale scale,
        String scaleVersion,
        @Nullable Instant publishedAt,
        boolean complete,
        List<ListedScore> rows)
        implements Listing {
    public BoardListing {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a list without rows is unrecognised: " + board);
        }
        for (ListedScore row : rows) {
            if (!PlausibleRange.of(scale).holds(row.score())) {
                throw new IllegalArgumentException("implausible score of " + row.name() + ": " + row.score());
            }
        }
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public BoardListing incomplete() {
        return new BoardListing(board, scale, scaleVersion, publishedAt, false, rows);
    }

    @Override
    public String subject() {
        return "board " + board;
    }
}
