package dev.leapfrog.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The recording that comes with the program: about twenty publications of the Arena text board, so that there is
 * something to see without a network. Its origin and licence stand in {@code NOTICE}.
 *
 * @param file where it lies as long as this is open
 */
record BundledRecording(Path file) implements AutoCloseable {
    private static final String RESOURCE = "/dev/leapfrog/app/recording/arena-text.warc.gz";

    /** Lays it out as a file, as archives are read by position. */
    static BundledRecording extract() throws IOException {
        Path folder = Files.createTempDirectory("leapfrog-recording-");
        Path file = folder.resolve("arena-text.warc.gz");
        try (InputStream bundled = BundledRecording.class.getResourceAsStream(RESOURCE)) {
            if (bundled == null) {
                throw new IllegalStateException("the bundled recording is missing from this build");
            }
            Files.copy(bundled, file);
        }
        return new BundledRecording(file);
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
        Files.delete(file.toAbsolutePath().getParent());
    }
}
