package dev.leapfrog.ingest.publish;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of what operators follow: ingest starting, restoring, running, draining, stopped or failed; a source degraded
 * and back, something quarantined or released. Its level is set on the parent {@code dev.leapfrog.phase}, which the
 * topologies log to as well.
 */
public final class PhaseLog {
    /** Takes lines from every package of ingest. */
    public static final Logger INGEST = LoggerFactory.getLogger("dev.leapfrog.phase.ingest");

    private PhaseLog() {}

    /** A failure in one line, without a stack trace. */
    public static void failed(Throwable failure) {
        INGEST.warn(
                "failed: {}",
                String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }
}
