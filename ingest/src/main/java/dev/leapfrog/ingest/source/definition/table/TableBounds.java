package dev.leapfrog.ingest.source.definition.table;

import dev.leapfrog.ingest.source.value.UnreadableException;

/** How much the tables of a page can hold together; spans make much out of little. */
final class TableBounds {
    /** Columns of a table; the widest price table seen has 10. */
    static final int WIDEST = 200;

    private static final int MOST_CELLS = 400_000;

    private int cells;

    /** Counts a cell; false when it is one too many and must be left out. */
    boolean take() {
        cells++;
        return cells <= MOST_CELLS;
    }

    boolean isExceeded() {
        return cells > MOST_CELLS;
    }

    void require() throws UnreadableException {
        if (isExceeded()) {
            throw new UnreadableException("tables of more than " + MOST_CELLS + " cells");
        }
    }
}
