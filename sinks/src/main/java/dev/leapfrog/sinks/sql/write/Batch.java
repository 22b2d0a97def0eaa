package dev.leapfrog.sinks.sql.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.sinks.sql.row.Change;
import dev.leapfrog.sinks.sql.write.Statements.Bound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Changes that are written together: in each table in their order. */
final class Batch {
    private final Statements statements;
    private final Map<String, List<Bound>> byTable = new LinkedHashMap<>();

    Batch(Statements statements) {
        this.statements = statements;
    }

    void add(Change change) {
        byTable.computeIfAbsent(change.table(), added -> new ArrayList<>()).add(statements.of(change));
    }

    /** Writes them within the transaction of the handle. */
    void write(Handle handle) {
        for (List<Bound> changes : byTable.values()) {
            int from = 0;
            while (from < changes.size()) {
                String sql = changes.get(from).sql();
                int to = from + 1;
                while (to < changes.size() && changes.get(to).sql().equals(sql)) {
                    to++;
                }
                write(handle, sql, changes.subList(from, to));
                from = to;
            }
        }
    }

    private static void write(Handle handle, String sql, List<Bound> changes) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Bound change : changes) {
                int column = 0;
                for (@Nullable Object value : change.values()) {
                    batch.bind(column++, value);
                }
                batch.add();
            }
            batch.execute();
        }
    }
}
