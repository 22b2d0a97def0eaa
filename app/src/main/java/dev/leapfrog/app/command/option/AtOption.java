package dev.leapfrog.app.command.option;

import java.time.Instant;

import picocli.CommandLine.Option;

/** As of when a table is shown. */
public final class AtOption {
    @Option(
            names = "--at",
            paramLabel = "DATE",
            converter = Dates.To.class,
            description = "As things stood at the end of this date, such as 2025-02-18 (default: now).")
    private Instant at = Instant.MAX;

    /** What was published later is left out. */
    public Instant time() {
        return at;
    }
}
