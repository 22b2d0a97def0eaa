package dev.leapfrog.app.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A data folder that no process uses, held so that none begins to while it is open. */
public final class DataFolder implements AutoCloseable {
    private static final List<String> PARTS =
            List.of("kafka", "streams", "archive", "leapfrog.db", "leapfrog.db-wal", "leapfrog.db-shm");

    private final Path folder;
    private final FolderLock lock;

    private DataFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws BrokerStartException when a process uses the folder */
    public static DataFolder hold(Path folder) throws BrokerStartException {
        return new DataFolder(folder, FolderLock.take(folder));
    }

    /** Whether an embedded broker has ever kept data there. */
    public static boolean hasData(Path folder) {
        return Files.isDirectory(folder.resolve("kafka"));
    }

    /** Deletes all data in it, the recorded responses included; what else lies there stays. */
    public void deleteEverything() throws IOException {
        for (String part : PARTS) {
            delete(folder.resolve(part));
        }
    }

    /** Deletes a folder with everything in it; one that is not there is deleted already. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
