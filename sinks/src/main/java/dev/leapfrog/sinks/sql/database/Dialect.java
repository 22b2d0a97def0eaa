package dev.leapfrog.sinks.sql.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import dev.leapfrog.sinks.sql.schema.ColumnType;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What differs from one kind of database to the other. */
public enum Dialect {
    /** Dates and times are text in ISO 8601, truth is 0 or 1. */
    SQLITE("jdbc:sqlite:") {
        private static final int BUSY_MILLIS = 10_000;

        // Locked, full, unreachable: primary codes, of which each has several that say more.
        private static final Set<SQLiteErrorCode> PASSING = Set.of(
                SQLiteErrorCode.SQLITE_BUSY,
                SQLiteErrorCode.SQLITE_LOCKED,
                SQLiteErrorCode.SQLITE_FULL,
                SQLiteErrorCode.SQLITE_IOERR,
                SQLiteErrorCode.SQLITE_CANTOPEN,
                SQLiteErrorCode.SQLITE_PROTOCOL);

        private static final int PRIMARY = 0xff;

        @Override
        Connection connect(SqlSettings settings, boolean readOnly) throws SQLException {
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout(BUSY_MILLIS);
            if (readOnly) {
                config.setReadOnly(true);
            } else {
                config.setJournalMode(SQLiteConfig.JournalMode.WAL);
                config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
                config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            }
            return DriverManager.getConnection(settings.url(), config.toProperties());
        }

        @Override
        public String placeholder(ColumnType type) {
            return "?";
        }

        @Override
        public Object bound(Object value) {
            return switch (value) {
                case Instant time -> time.toString();
                case LocalDate date -> date.toString();
                case UUID id -> id.toString();
                case Boolean truth -> truth ? 1 : 0;
                default -> value;
            };
        }

        @Override
        public boolean mayPass(SQLException failure) {
            if (!(failure instanceof SQLiteException sqlite)) {
                return false;
            }
            SQLiteErrorCode code = sqlite.getResultCode();
            return code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED
                    || PASSING.stream().anyMatch(passing -> passing.code == (code.code & PRIMARY));
        }

        @Override
        @Nullable
        WritingSession writing(SqlSettings settings) throws SQLException {
            FileRight right = FileRight.take(Path.of(settings.url().substring("jdbc:sqlite:".length())));
            if (right == null) {
                return null;
            }
            try {
                Handle handle = Jdbi.open(connect(settings, false));
                right.opened();
                return new WritingSession(handle, right);
            } catch (SQLException | RuntimeException failed) {
                right.close();
                throw failed;
            }
        }
    },

    POSTGRESQL("jdbc:postgresql:") {
        // Lost connection, lack of resources, somebody else's lock, server that stops or starts.
        private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

        @Override
        Connection connect(SqlSettings settings, boolean readOnly) throws SQLException {
            Properties properties = new Properties();
            if (settings.user() != null) {
                properties.setProperty("user", settings.user());
            }
            if (settings.password() != null) {
                properties.setProperty("password", settings.password());
            }
            properties.setProperty("ApplicationName", "leapfrog");
            properties.setProperty("tcpKeepAlive", "true");
            if (readOnly) {
                properties.setProperty("readOnly", "true");
                properties.setProperty("readOnlyMode", "always");
            }
            return DriverManager.getConnection(settings.url(), properties);
        }

        @Override
        public String placeholder(ColumnType type) {
            return "cast(? as " + type.sql() + ")";
        }

        @Override
        public Object bound(Object value) {
            return value instanceof Instant time ? OffsetDateTime.ofInstant(time, ZoneOffset.UTC) : value;
        }

        @Override
        public boolean mayPass(SQLException failure) {
            String state = failure.getSQLState();
            return state != null && state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
        }

        // The lock is the session's, so that it ends with the connection over which is written.
        @Override
        @Nullable
        WritingSession writing(SqlSettings settings) throws SQLException {
            Handle handle = Jdbi.open(connect(settings, false));
            try {
                boolean isOurs = handle.createQuery(
                                "select pg_try_advisory_lock(hashtext('leapfrog'), hashtext(current_schema()))")
                        .mapTo(Boolean.class)
                        .one();
                if (isOurs) {
                    return new WritingSession(handle, null);
                }
                handle.close();
                return null;
            } catch (RuntimeException failed) {
                handle.close();
                throw failed;
            }
        }
    };

    private final String prefix;

    Dialect(String prefix) {
        this.prefix = prefix;
    }

    static @Nullable Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        return null;
    }

    /** @param readOnly nothing can be changed over this connection */
    abstract Connection connect(SqlSettings settings, boolean readOnly) throws SQLException;

    /** A connection that alone may write; null when another has one. */
    abstract @Nullable WritingSession writing(SqlSettings settings) throws SQLException;

    /** Where a value of that type stands in a statement. */
    public abstract String placeholder(ColumnType type);

    /** A value as the driver takes it. */
    public abstract Object bound(Object value);

    /** Whether the same may succeed later: the database is away, locked or full. */
    public abstract boolean mayPass(SQLException failure);
}
