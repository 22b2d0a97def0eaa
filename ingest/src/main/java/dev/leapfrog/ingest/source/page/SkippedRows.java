package dev.leapfrog.ingest.source.page;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * Rows that could not be read, against those that could. A few odd rows must not cost the page, but when more than a
 * tenth is odd it is the page that has changed.
 */
public final class SkippedRows {
    private static final int TOLERATED_IN_PERCENT = 10;

    private final List<UnreadableRow> skipped = new ArrayList<>();
    private int read;

    /** Counts a row that was read. */
    public void read() {
        read++;
    }

    /** Notes a row that was left out. */
    public void skip(String where, UnreadableException why) {
        skipped.add(new UnreadableRow(where, why.reason()));
    }

    /** How many were left out. */
    public int count() {
        return skipped.size();
    }

    /**
     * The rows that were left out.
     *
     * @throws UnreadableException when they are so many that the page was not understood
     */
    public List<UnreadableRow> tolerated() throws UnreadableException {
        int all = read + skipped.size();
        if (skipped.size() * 100L > (long) all * TOLERATED_IN_PERCENT) {
            UnreadableRow first = skipped.getFirst();
            throw new UnreadableException(skipped.size() + " of " + all + " rows cannot be read, the first: "
                    + first.where() + ": " + first.reason());
        }
        return List.copyOf(skipped);
    }
}
