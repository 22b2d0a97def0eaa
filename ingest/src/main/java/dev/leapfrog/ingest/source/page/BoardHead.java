package dev.leapfrog.ingest.source.page;

import java.time.Instant;
import java.util.ArrayList;
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

/** What is known of the one list of a page before its rows are read; see {@link BoardListing} for the components. */
public record BoardHead(
        BoardId board,
        Scale scale,
        String scaleVersion,
        @Nullable Instant publishedAt,
        boolean complete) {
    /**
     * Reads a row.
     *
     * @param <R> what a row of the page is
     */
    @FunctionalInterface
    public interface RowReader<R> {
        /**
         * Reads one.
         *
         * @throws UnreadableException when it is not what it should be; it is left out then
         */
        ListedScore read(R row) throws UnreadableException;
    }

    /**
     * Reads the rows of the list. When some had to be left out the list is no longer complete.
     *
     * @param where a row stands in the page, for people
     * @throws UnreadableException when too many rows cannot be read, or a score is none of the scale
     */
    public <R> Parsed read(List<R> rows, RowReader<R> reader, Function<R, String> where) throws UnreadableException {
        SkippedRows skipped = new SkippedRows();
        List<ListedScore> scores = new ArrayList<>();
        for (R row : rows) {
            try {
                scores.add(reader.read(row));
                skipped.read();
            } catch (UnreadableException unlikeTheOthers) {
                skipped.skip(where.apply(row), unlikeTheOthers);
            }
        }
        List<UnreadableRow> tolerated = skipped.tolerated();
        PlausibleRange.of(scale).require(scores);
        boolean whole = complete && tolerated.isEmpty();
        return new Parsed(List.of(new BoardListing(board, scale, scaleVersion, publishedAt, whole, scores)), tolerated);
    }
}
