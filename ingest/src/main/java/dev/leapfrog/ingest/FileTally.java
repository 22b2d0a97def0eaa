package dev.leapfrog.ingest;

import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.events.BoardPublished;
import dev.leapfrog.ingest.snapshot.Changes;
import dev.leapfrog.ingest.source.Parsed;

/** Counts what comes of one file, see {@link ReplayReport.File}. */
final class FileTally {
    private final String file;
    private final NavigableMap<String, Integer> failed = new TreeMap<>();
    private final NavigableMap<String, Integer> unrecognised = new TreeMap<>();
    private int responses;
    private int alreadyRead;
    private int withoutSource;
    private int parsed;
    private int skippedRows;
    private int publications;
    private int changes;
    private int unchanged;

    FileTally(String file) {
        this.file = file;
    }

    void response() {
        responses++;
    }

    void alreadyRead() {
        alreadyRead++;
    }

    void withoutSource() {
        withoutSource++;
    }

    void failed(String reason) {
        failed.merge(reason, 1, Integer::sum);
    }

    void unrecognised(String reason) {
        unrecognised.merge(reason, 1, Integer::sum);
    }

    void published(Parsed page, Changes published) {
        parsed++;
        skippedRows += page.skipped().size();
        publications += published.publications().size();
        changes += published.publications().stream()
                .mapToInt(BoardPublished::changes)
                .sum();
        if (published.observations().isEmpty()) {
            unchanged++;
        }
    }

    ReplayReport.File report() {
        return new ReplayReport.File(
                file,
                responses,
                alreadyRead,
                withoutSource,
                failed,
                parsed,
                unrecognised,
                skippedRows,
                publications,
                changes,
                unchanged);
    }
}
