package dev.leapfrog.ingest.replay;

import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.response.RecordedResponse;

/** Counts what becomes of recorded responses, file by file. */
public final class ReplayTally {
    private final NavigableMap<String, FileTally> files = new TreeMap<>();

    /** Counts a response and what became of it. */
    void count(RecordedResponse response, IntakeResult taken) {
        files.computeIfAbsent(response.at().file(), FileTally::new).count(taken);
    }

    /**
     * What was counted.
     *
     * @param daysEnded how many dates the calendar ended meanwhile
     */
    ReplayReport report(int daysEnded) {
        return new ReplayReport(files.values().stream().map(FileTally::report).toList(), daysEnded);
    }
}
