package dev.leapfrog.app.command.option;

import java.io.IOException;
import java.nio.file.Path;

import dev.leapfrog.app.config.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's configuration. */
public final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Configuration (YAML): sources of your own, sources to leave out, aliases of names, rules of the detectors, models that you use, routes of stories.")
    private @Nullable Path file;

    /** The file as it was named; null when none was. */
    public @Nullable String name() {
        return file == null ? null : file.toString();
    }

    /** What the file says, or the defaults. */
    public Configuration read() throws IOException {
        try {
            return file == null ? Configuration.defaults() : Configuration.read(file);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()));
        }
    }
}
