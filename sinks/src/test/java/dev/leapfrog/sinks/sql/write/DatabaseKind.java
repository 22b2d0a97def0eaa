package dev.leapfrog.sinks.sql.write;

import java.nio.file.Path;
import java.util.stream.Stream;

import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;

/** The kinds of databases that tests can run on. */
public enum DatabaseKind {
    SQLITE {
        @Override
        public SqlSettings settings(Path folder) {
            return SqlSettings.file(folder.resolve("leapfrog.db"));
        }
    },
    POSTGRESQL {
        @Override
        public SqlSettings settings(Path folder) throws Exception {
            return PostgresServer.running().database();
        }
    };

    /** Where there is a database without tables. */
    public abstract SqlSettings settings(Path folder) throws Exception;

    /** A database without tables. */
    public Database create(Path folder) throws Exception {
        return new Database(settings(folder));
    }

    /** PostgreSQL where its server is installed; a line says so where it is not. */
    public static Stream<DatabaseKind> available() {
        if (PostgresServer.isInstalled()) {
            return Stream.of(values());
        }
        System.out.println(
                "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb), so SQLite alone is tested");
        return Stream.of(SQLITE);
    }
}
