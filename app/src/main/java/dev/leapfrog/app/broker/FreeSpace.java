package dev.leapfrog.app.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much room a folder's disk has left. Kafka maps its indexes into memory and dies in odd ways when there is none.
 */
final class FreeSpace {
    /** Bytes that a broker wants before it starts; with less, a failure of its storage is put down to the disk. */
    private static final long LEAST = 32 << 20;

    private FreeSpace() {}

    /** Makes sure that a broker may start in an existing folder, or says that its disk is full. */
    static void require(Path folder) throws BrokerStartException {
        try {
            if (isShort(folder)) {
                throw new BrokerStartException(
                        "the disk of " + folder + " is full (make room, or choose another folder with --data)");
            }
        } catch (IOException unreadable) {
            throw new BrokerStartException(
                    "the disk of " + folder + " does not answer (" + unreadable + ")", unreadable);
        }
    }

    /**
     * Whether the disk of an existing folder is full, or as good as.
     *
     * @throws IOException when the disk does not say
     */
    static boolean isShort(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < LEAST;
    }
}
