package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

import dev.leapfrog.sinks.watch.WatchList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The models that were named on the command line, in a file of the data folder. It counts beside what the configuration
 * says, which is the user's own and is never written.
 */
public final class WatchFile {
    private static final String NAME = "watch.yaml";
    private static final String HEAD =
            "# Kept by 'leapfrog watch add' and 'remove'; what a configuration says under watch counts before it.\n";
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Path file;

    private WatchFile(Path file) {
        this.file = file;
    }

    /** The one of that data folder, whether it is there or not. */
    public static WatchFile in(Path folder) {
        return new WatchFile(folder.resolve(NAME));
    }

    /**
     * What it says; nothing when it is not there.
     *
     * @throws IllegalArgumentException when it is not understood
     */
    public WatchList read(ModelNames names) throws IOException {
        if (!Files.exists(file)) {
            return WatchList.EMPTY;
        }
        try {
            JsonNode watch = MAPPER.readTree(Files.readAllBytes(file)).get("watch");
            return watch == null || watch.isNull() ? WatchList.EMPTY : WatchSection.read(watch, names);
        } catch (JacksonException noYaml) {
            throw new IllegalArgumentException(
                    file + ": is not YAML (delete it, and name the models again with leapfrog watch add)", noYaml);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Puts this in place of what it says, at once or not at all. */
    public void write(WatchList watched) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "watch", ".tmp");
        try {
            Files.writeString(written, HEAD + WatchSection.write(watched).replaceFirst("^---\\R", ""));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** When it was last written; null when it is not there. */
    @Nullable
    FileTime changedAt() throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    }
}
