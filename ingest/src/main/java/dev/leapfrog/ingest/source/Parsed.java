package dev.leapfrog.ingest.source;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.BoardId;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param listings at least one; of each board and date only one
 * @param skipped the rows that could not be read, few beside the others
 */
public record Parsed(List<BoardListing> listings, List<UnreadableRow> skipped) implements Parsing {
    public Parsed {
        listings = List.copyOf(listings);
        skipped = List.copyOf(skipped);
        if (listings.isEmpty()) {
            throw new IllegalArgumentException("a page without any list is unrecognised");
        }
        Set<Issue> issues = new HashSet<>();
        for (BoardListing listing : listings) {
            if (!issues.add(new Issue(listing.board(), listing.publishedAt()))) {
                throw new IllegalArgumentException("two lists of " + listing.board() + " for one date");
            }
        }
    }

    /** Which list it is. */
    private record Issue(BoardId board, @Nullable Instant publishedAt) {}
}
