package dev.leapfrog.sinks.sql.database;

import java.sql.SQLException;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A connection that writes, and the right to: nobody else has one to the same database meanwhile. */
public final class WritingSession implements AutoCloseable {
    private final Handle handle;
    private final @Nullable FileRight right;

    /** @param right null where the right is the connection's own, and ends with it */
    WritingSession(Handle handle, @Nullable FileRight right) {
        this.handle = handle;
        this.right = right;
    }

    public Handle handle() {
        return handle;
    }

    /**
     * Makes sure that what is written can be found by others.
     *
     * @throws SQLException when the file of the database is not the one that was opened
     */
    public void check() throws SQLException {
        if (right != null) {
            right.check();
        }
    }

    @Override
    public void close() {
        try {
            handle.close();
        } finally {
            if (right != null) {
                right.close();
            }
        }
    }
}
