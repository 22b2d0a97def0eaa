package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a user names. */
public final class InputFile {
    private InputFile() {}

    /** @throws IllegalArgumentException when it is a folder, of which the system would not say which */
    public static Path require(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder, not a file");
        }
        return file;
    }

    /** @throws IllegalArgumentException when it is a folder */
    public static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(require(file));
    }
}
