package dev.leapfrog.app.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An orderly end when a person or the system asks for one. The hook makes the command's own thread stop what it does
 * and waits until that has closed everything in its own order: topologies, producers, broker.
 *
 * <p>The hook waits for a latch and not for the thread: at the normal end that thread is the one that waits for the
 * hooks.
 */
public final class Interruption {
    private static final long CLOSING_SECONDS = 30;
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch CLOSED = new CountDownLatch(1);
    private static final List<Runnable> STOPS = new CopyOnWriteArrayList<>();

    private Interruption() {}

    /** From here on the calling thread is interrupted when the process is asked to end. */
    public static void install() {
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(command), "leapfrog-end"));
    }

    /** Everything is closed; the process may end. */
    public static void closed() {
        CLOSED.countDown();
    }

    /** Whether the process has been asked to end, so that what fails now fails for that. */
    public static boolean isAsked() {
        return ASKED.getCount() == 0;
    }

    /** Runs {@code stop} too when the process is asked to end, for what an interrupt does not reach. */
    public static void onInterrupt(Runnable stop) {
        STOPS.add(stop);
    }

    private static void stop(Thread command) {
        if (CLOSED.getCount() == 0) {
            return;
        }
        ASKED.countDown();
        if (STOPS.isEmpty()) {
            command.interrupt();
        }
        STOPS.forEach(Runnable::run);
        try {
            if (!CLOSED.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("leapfrog: did not close within " + CLOSING_SECONDS + " s, giving up");
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
