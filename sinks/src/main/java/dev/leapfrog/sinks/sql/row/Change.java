package dev.leapfrog.sinks.sql.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What one record changes in one table. Columns that are not named are null in a row that is added. */
public sealed interface Change {
    String table();

    /**
     * A row as it is now, in place of one of the same key.
     *
     * @param values by column
     */
    record Put(String table, Map<String, @Nullable Object> values) implements Change {
        public Put {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** A row that is added where there is none of its key. */
    record PutIfAbsent(String table, Map<String, @Nullable Object> values) implements Change {
        public PutIfAbsent {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** A row in place of one of the same key, of which what is null here stays as it is. */
    record Merge(String table, Map<String, @Nullable Object> values) implements Change {
        public Merge {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Other values in some rows.
     *
     * @param values that are set, by column
     * @param where what the rows have, by column
     */
    record Update(String table, Map<String, @Nullable Object> values, Map<String, Object> where) implements Change {
        public Update {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        }
    }

    /** Rows that are no more. */
    record Delete(String table, Map<String, Object> where) implements Change {
        public Delete {
            where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        }
    }
}
