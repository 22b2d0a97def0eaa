package dev.leapfrog.app.pipeline;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.replay.Progress;

/**
 * One line on the terminal that tells how far a replay is; written over while it goes on. Whether standard error is a
 * terminal the launcher tells by the system property {@code leapfrog.terminal}: Java does not know.
 */
final class ReplayProgress implements Progress, AutoCloseable {
    private final PrintWriter err;
    private final boolean terminal = Boolean.getBoolean("leapfrog.terminal");
    private int width;
    private int shown = -1;

    ReplayProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void read(SourceState.Cursor at, int read, int all) {
        int percent = read * 100 / Math.max(1, all);
        if (terminal && percent != shown) {
            shown = percent;
            LocalDate date = LocalDate.ofInstant(at.date(), ZoneOffset.UTC);
            String line = "Reading " + date + "  " + read + " of " + all + " responses (" + percent + " %)";
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        }
    }

    @Override
    public void close() {
        if (terminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
