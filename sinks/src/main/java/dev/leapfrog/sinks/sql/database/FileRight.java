package dev.leapfrog.sinks.sql.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The right to write into a file of SQLite: a lock on a file beside it, which the operating system drops with the
 * process, however that ends. SQLite's own locks last a transaction only.
 */
final class FileRight implements AutoCloseable {
    /** Closing any channel of a file drops the locks of the whole process on it, so none is opened twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path database;
    private final Path beside;
    private final FileChannel channel;
    private @Nullable Object opened;

    private FileRight(Path database, Path beside, FileChannel channel) {
        this.database = database;
        this.beside = beside;
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @return null when another writer, of this process or another, has it
     * @throws SQLException when there can be no file
     */
    static @Nullable FileRight take(Path database) throws SQLException {
        Path beside = Path.of(database.toAbsolutePath().normalize() + "-writer");
        if (!HELD_HERE.add(beside)) {
            return null;
        }
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileRight right = new FileRight(database, beside, channel);
            if (channel.tryLock() != null) {
                return right;
            }
            right.close();
            return null;
        } catch (IOException unwritable) {
            HELD_HERE.remove(beside);
            throw new SQLiteException(
                    "no file can be made beside it (" + unwritable.getMessage() + ")", SQLiteErrorCode.SQLITE_CANTOPEN);
        }
    }

    /** Remembers which file was opened. */
    void opened() throws SQLException {
        opened = key();
    }

    void check() throws SQLException {
        if (opened != null && !opened.equals(key())) {
            throw new SQLiteException(
                    "its file was deleted or replaced, so it is made anew", SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
        }
    }

    /** What tells it from another file of the same name; null when there is none, or the file system knows nothing. */
    private @Nullable Object key() throws SQLException {
        try {
            return Files.readAttributes(database, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException deleted) {
            return null;
        } catch (IOException unreadable) {
            throw new SQLiteException(String.valueOf(unreadable.getMessage()), SQLiteErrorCode.SQLITE_CANTOPEN);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unreleased) {
            throw new UncheckedIOException("the right to write into " + database + " cannot be given back", unreleased);
        } finally {
            HELD_HERE.remove(beside);
        }
    }
}
