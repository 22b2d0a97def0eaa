package dev.leapfrog.app.broker;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said when Kafka ends the process. It does so when its storage fails, on a thread of its own and without a
 * word that a user could follow; what it acknowledged is safe. The process is halted, not left through its shutdown
 * hooks, because those would wait for the very thread that ends it.
 */
final class BrokerExitHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerExitHandler.class);

    private BrokerExitHandler() {}

    /**
     * Explains from now on why Kafka ends the process, for the whole process. The calling thread, which is about to
     * start a broker, gets an exception instead: nothing runs yet that would have to be halted.
     */
    static void install(Path folder) {
        Thread starter = Thread.currentThread();
        Exit.Procedure end = (status, reason) -> {
            if (Thread.currentThread() == starter) {
                fail(reason);
            } else {
                LOG.error("{}", line(folder, reason));
                Runtime.getRuntime().halt(status);
            }
        };
        Exit.setExitProcedure(end);
        Exit.setHaltProcedure(end);
    }

    /** Where Kafka gives no reason here, it throws what it has caught as soon as this returns. */
    private static void fail(@Nullable String reason) {
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
    }

    /** One line for the user. */
    static String line(Path folder, @Nullable String reason) {
        try {
            if (FreeSpace.isShort(folder)) {
                return "stopped: the disk of " + folder + " is full (make room, then start again; nothing is lost)";
            }
        } catch (IOException unreadable) {
            return "stopped: the disk of " + folder + " does not answer (" + unreadable + ")";
        }
        return "stopped: the broker's storage in " + folder + " failed ("
                + (reason == null ? "no reason given" : reason)
                + "; check that disk, then start again; LEAPFROG_LOG=INFO says more)";
    }
}
