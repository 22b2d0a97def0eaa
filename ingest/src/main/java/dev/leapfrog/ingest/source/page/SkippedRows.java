package dev.leapfrog.ingest.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * Counts the rows of a page that could be read and keeps those that could not. Odd rows cost themselves and not the
 * whole page while most rows read; when they do not, it is the page that has changed. A list that lacks odd rows is not
 * complete, so that what they are about is not taken for gone.
 */
public final class SkippedRows {
    private final List<UnreadableRow> skipped = new ArrayList<>();
    private int read;

    /** Counts a row that was read. */
    public void read() {
        read++;
    }

    /** Keeps a row that could not be read. */
    public void skip(String where, UnreadableException why) {
        skipped.add(new UnreadableRow(where, why.reason()));
    }

    /**
     * Reads rows in order, and skips those that cannot be read.
     *
     * @param where a row is in the page, for people
     * @return what the rows say that are part of the list
     */
    public <R, T> List<T> readAll(Iterable<R> rows, RowReader<R, T> reader, Function<R, String> where) {
        List<T> all = new ArrayList<>();
        for (R row : rows) {
            try {
                T one = reader.read(row);
                if (one != null) {
                    all.add(one);
                    read();
                }
            } catch (UnreadableException unlikeTheOthers) {
                skip(where.apply(row), unlikeTheOthers);
            }
        }
        return all;
    }

    /** How many rows were skipped. */
    public int count() {
        return skipped.size();
    }

    /** Whether no row was skipped. */
    public boolean isEmpty() {
        return skipped.isEmpty();
    }

    /**
     * The rows that were skipped.
     *
     * @throws UnreadableException when not most rows could be read, so that the page was not understood
     */
    public List<UnreadableRow> tolerated() throws UnreadableException {
        int all = read + skipped.size();
        if (!skipped.isEmpty() && skipped.size() >= read) {
            UnreadableRow first = skipped.getFirst();
            throw new UnreadableException(skipped.size() + " of " + all + " rows cannot be read, the first: "
                    + first.where() + ": " + first.reason());
        }
        return List.copyOf(skipped);
    }
}
