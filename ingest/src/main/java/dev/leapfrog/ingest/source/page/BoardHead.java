package dev.leapfrog.ingest.source.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/** What is known of the only board of a page before its rows are read; see {@link BoardListing} for the components. */
public record BoardHead(
        BoardId board,
        Scale scale,
        String scaleVersion,
        @Nullable Instant publishedAt,
        boolean complete) {
    /**
     * Reads the rows of the board. When a row is skipped, the list is no longer complete.
     *
     * @param where a row is in the page, for people
     * @throws UnreadableException when too many rows cannot be read, or have scores that do not belong to the scale
     */
    public <R> Parsed read(List<R> rows, RowReader<R, ListedScore> reader, Function<R, String> where)
            throws UnreadableException {
        SkippedRows skipped = new SkippedRows();
        List<ListedScore> scores = skipped.readAll(rows, row -> inRange(reader.read(row)), where);
        List<UnreadableRow> tolerated = skipped.tolerated();
        boolean whole = complete && tolerated.isEmpty();
        return new Parsed(List.of(new BoardListing(board, scale, scaleVersion, publishedAt, whole, scores)), tolerated);
    }

    private @Nullable ListedScore inRange(@Nullable ListedScore row) throws UnreadableException {
        if (row != null) {
            PlausibleRange.of(scale).require(row.score());
        }
        return row;
    }
}
