package dev.leapfrog.ingest.source.page;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of a page.
 *
 * @param <R> what a row of the page is
 * @param <T> what it says
 */
@FunctionalInterface
public interface RowReader<R, T> {
    /**
     * What the row says; null when it is not part of the list.
     *
     * @throws UnreadableException when it is not what it should be; it is then skipped
     */
    @Nullable
    T read(R row) throws UnreadableException;
}
