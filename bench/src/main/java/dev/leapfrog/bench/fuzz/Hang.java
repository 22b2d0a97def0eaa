package dev.leapfrog.bench.fuzz;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Ends the program, with what it was doing, when one body takes too long. */
final class Hang {
    private static final Duration TOO_LONG = Duration.ofSeconds(30);
    private static final long IDLE = Long.MAX_VALUE;

    private final AtomicLong since = new AtomicLong(IDLE);
    private final Thread watched;
    private volatile String doing = "";

    private Hang(Thread watched) {
        this.watched = watched;
    }

    /** Watches the present thread. */
    static Hang watch() {
        Hang hang = new Hang(Thread.currentThread());
        Thread.ofPlatform().daemon().name("hang").start(hang::look);
        return hang;
    }

    void begin(String what) {
        doing = what;
        since.set(System.nanoTime());
    }

    void end() {
        since.set(IDLE);
    }

    private void look() {
        while (true) {
            try {
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException ended) {
                return;
            }
            long begun = since.get();
            if (begun != IDLE && System.nanoTime() - begun > TOO_LONG.toNanos()) {
                System.err.println("hangs: " + doing);
                for (StackTraceElement frame : watched.getStackTrace()) {
                    System.err.println("  at " + frame);
                }
                Runtime.getRuntime().halt(3);
            }
        }
    }
}
