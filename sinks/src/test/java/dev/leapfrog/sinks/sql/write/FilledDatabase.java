package dev.leapfrog.sinks.sql.write;

import java.util.List;

import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.row.LogPosition;
import dev.leapfrog.sinks.sql.row.RecordRows;
import org.jdbi.v3.core.Handle;

/** A database with the rows of some values, written as they are when they come from topics. */
public final class FilledDatabase {
    private final Database database;
    private final RecordRows rows = new RecordRows();
    private long offset;

    private FilledDatabase(Database database) {
        this.database = database;
    }

    /** Makes the tables. */
    public static FilledDatabase empty(Database database) throws Exception {
        database.migrate();
        return new FilledDatabase(database);
    }

    /** Adds what the values say, in one transaction. */
    public FilledDatabase with(List<?> values) {
        Batch batch = new Batch(new Statements(database.dialect()));
        for (Object value : values) {
            rows.of(new LogPosition(0, offset++), value, batch::add);
        }
        try (Handle handle = database.writer()) {
            handle.useTransaction(batch::write);
        }
        return this;
    }

    public Database database() {
        return database;
    }
}
