package dev.leapfrog.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data folder, which one process has at a time. Kafka's own lock comes too late: a second start
 * touches the metadata log before it, and destroys it. This lock stands on a file beside the log directory, and the
 * operating system drops it with the process, however that ends; the file itself stays.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "leapfrog.lock";

    /** Holds the lock while it is open. */
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, creating the folder where there is none.
     *
     * @throws BrokerStartException when a process, this one included, has the lock, or the folder cannot be written
     */
    static FolderLock take(Path folder) throws BrokerStartException {
        try {
            Files.createDirectories(folder);
            FolderLock lock = new FolderLock(
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (!lock.taken()) {
                lock.close();
                throw new BrokerStartException(
                        "already running on " + folder + " (stop it first, or choose another folder with --data)");
            }
            return lock;
        } catch (IOException unwritable) {
            throw new BrokerStartException(
                    "cannot write to " + folder + " (" + reason(unwritable) + "; choose another folder with --data)",
                    unwritable);
        }
    }

    private boolean taken() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException unlockable) {
            channel.close();
            throw unlockable;
        }
    }

    /** The usual reasons in words: the messages of these exceptions are nothing but the path. */
    private static String reason(IOException unwritable) {
        return switch (unwritable) {
            case AccessDeniedException denied -> "access denied";
            case FileAlreadyExistsException file -> "it is a file";
            default -> unwritable.toString();
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unreleased) {
            throw new UncheckedIOException("the lock of the data folder could not be given back", unreleased);
        }
    }
}
