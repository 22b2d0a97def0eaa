package dev.leapfrog.sinks.sql.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.schema.SchemaTable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One database: opens connections, brings its tables up to date. */
public final class Database {
    private static final String MIGRATIONS = "leapfrog_migrations";

    private final SqlSettings settings;
    private final Dialect dialect;

    public Database(SqlSettings settings) {
        this.settings = settings;
        this.dialect = settings.dialect();
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Where it is, for people. */
    public String shown() {
        return settings.shown();
    }

    /** Makes the tables and views, and brings those of an earlier version up to date. */
    public void migrate() throws SQLException {
        try (Connection connection = dialect.connect(settings, false)) {
            MigrateResult done = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .locations("classpath:" + Schema.LOCATION)
                    .table(MIGRATIONS)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            if (done.migrationsExecuted > 0 && dialect == Dialect.POSTGRESQL) {
                describe(connection);
            }
        }
    }

    /** PostgreSQL keeps descriptions beside the tables; SQLite keeps the text that created them, with its comments. */
    private static void describe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SchemaTable table : Schema.bundled().tables().values()) {
                statement.addBatch("comment on table " + table.name() + " is " + quoted(table.description()));
                for (SchemaTable.Column column : table.columns()) {
                    statement.addBatch("comment on column " + table.name() + "." + column.name() + " is "
                            + quoted(column.description()));
                }
            }
            for (var view : Schema.bundled().views().entrySet()) {
                statement.addBatch("comment on view " + view.getKey() + " is " + quoted(view.getValue()));
            }
            statement.executeBatch();
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * A connection that alone may write, until it is closed.
     *
     * @return null when another writer has one
     */
    public @Nullable WritingSession writing() throws SQLException {
        return dialect.writing(settings);
    }

    /** A connection that can write. */
    public Handle writer() {
        return Jdbi.create(() -> dialect.connect(settings, false)).open();
    }

    /**
     * A connection that cannot change anything.
     *
     * @throws IllegalStateException when there is no database yet
     */
    public Connection reader() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            Path file = Path.of(settings.url().substring("jdbc:sqlite:".length()));
            if (!Files.exists(file)) {
                throw new IllegalStateException(
                        "there is no database " + file + " yet: leapfrog up, or leapfrog run sinks, makes it");
            }
        }
        return dialect.connect(settings, true);
    }
}
