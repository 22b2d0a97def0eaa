package dev.leapfrog.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A folder of live files, taken by one process at a time. Their names are made of the second in which the process took
 * it and of a number, and rise: {@code leapfrog-20261123T174500Z-0001.warc.gz}.
 */
final class LiveFolder implements Closeable {
    private static final String LOCK = "leapfrog-archive.lock";
    private static final String PREFIX = "leapfrog-";
    private static final String SUFFIX = ".warc.gz";
    private static final String NAMES =
            PREFIX + "[0-9]".repeat(8) + "T" + "[0-9]".repeat(6) + "Z-" + "[0-9]".repeat(4) + SUFFIX;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path path;
    private final FileChannel lock;
    private final List<String> found = new ArrayList<>();
    private String stamp = "";
    private int number;
    private Instant lastDate = Instant.MIN;
    private @Nullable Path newest;

    private LiveFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static LiveFolder take(Path path, Instant now) throws IOException {
        Files.createDirectories(path);
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        LiveFolder folder = new LiveFolder(path, lock);
        try {
            if (!isFree(lock)) {
                throw new IOException("another process writes to the archive " + path + "; stop it first");
            }
            folder.look(now);
            return folder;
        } catch (IOException | RuntimeException untaken) {
            lock.close();
            throw untaken;
        }
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /**
     * Goes from the newest file back to one that holds a response. Only the last file of a process can be torn, and
     * each process looks at that of the one before it.
     */
    private void look(Instant now) throws IOException {
        List<Path> files = files();
        name(files, now);
        for (int i = 0; i < files.size() && lastDate.equals(Instant.MIN); i++) {
            look(files.get(i));
        }
    }

    private void look(Path file) throws IOException {
        try {
            long torn = TornTail.cut(file);
            if (torn > 0) {
                found.add("cut " + torn + " bytes of a half-written record off " + file);
            }
            if (Files.exists(file)) {
                lastDate = FileIndex.of(String.valueOf(file.getFileName()), file).stream()
                        .map(response -> response.at().date())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
                newest = file;
            }
        } catch (CorruptArchiveException damaged) {
            found.add(String.valueOf(damaged.getMessage()));
        }
    }

    /** Newest first. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> named = Files.newDirectoryStream(path, NAMES)) {
            named.forEach(files::add);
        }
        files.sort(Comparator.reverseOrder());
        return files;
    }

    /** A name that sorts after all others: where the clock went back, the newest stamp is used on. */
    private void name(List<Path> files, Instant now) {
        stamp = STAMP.format(now);
        if (!files.isEmpty()) {
            String newest = String.valueOf(files.getFirst().getFileName());
            String newestStamp = newest.substring(PREFIX.length(), PREFIX.length() + stamp.length());
            if (newestStamp.compareTo(stamp) >= 0) {
                stamp = newestStamp;
                number = Integer.parseInt(
                        newest, newest.length() - SUFFIX.length() - 4, newest.length() - SUFFIX.length(), 10);
            }
        }
    }

    Path path() {
        return path;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** The date of the newest record in it; the beginning of time when there is none. */
    Instant lastDate() {
        return lastDate;
    }

    /** The file that was written last, as it was found; null when there was none. */
    @Nullable
    Path newest() {
        return newest;
    }

    /** The name of the next file. */
    String nextName() {
        return "%s%s-%04d%s".formatted(PREFIX, stamp, ++number, SUFFIX);
    }

    /** Writes the entries of the folder to the disk: otherwise a crash may lose the name of a file. */
    void force() throws IOException {
        try (FileChannel entries = FileChannel.open(path)) {
            entries.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
