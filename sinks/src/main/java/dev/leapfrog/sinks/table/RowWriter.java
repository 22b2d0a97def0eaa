package dev.leapfrog.sinks.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a table, one after the other. */
public interface RowWriter extends Closeable {
    /** @param values one a column, in their order */
    void write(List<@Nullable Object> values) throws IOException;
}
