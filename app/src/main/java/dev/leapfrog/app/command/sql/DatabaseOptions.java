package dev.leapfrog.app.command.sql;

import java.io.IOException;
import java.nio.file.Path;

import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database is asked. */
final class DatabaseOptions {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--database",
            paramLabel = "FILE",
            description = "Another file of SQLite (default: leapfrog.db in the data folder, or what sql.url in the"
                    + " configuration says).")
    private @Nullable Path file;

    Database open(Configuration configuration) throws IOException {
        SqlSettings settings =
                file != null ? SqlSettings.file(file) : configuration.sql().settings(data.folder(), System.getenv());
        if (settings == null) {
            throw new WrongUsage("sql.url in the configuration is none, so there is no database");
        }
        return new Database(settings);
    }
}
