package dev.leapfrog.ingest.replay;

import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.listing.Listing;

/** Counts what becomes of the responses of one file, see {@link ReplayReport.File}. */
final class FileTally {
    private final String file;
    private final NavigableMap<String, Integer> failed = new TreeMap<>();
    private final NavigableMap<String, Integer> unrecognised = new TreeMap<>();
    private int responses;
    private int alreadyRead;
    private int withoutSource;
    private int parsed;
    private int parts;
    private int pointers;
    private int facts;
    private int skippedRows;
    private int publications;
    private int changes;
    private int unchanged;
    private int quarantined;

    FileTally(String file) {
        this.file = file;
    }

    void count(IntakeResult taken) {
        responses++;
        switch (taken) {
            case IntakeResult.Published page -> published(page.page(), page.changes());
            case IntakeResult.Kept part -> parts++;
            case IntakeResult.Pointed pointer -> pointers++;
            case IntakeResult.NothingNew page -> {
                parsed++;
                unchanged++;
            }
            case IntakeResult.Unrecognised page -> unrecognised.merge(page.reason(), 1, Integer::sum);
            case IntakeResult.Failed page -> failed.merge(page.reason(), 1, Integer::sum);
            case IntakeResult.AlreadyRead page -> alreadyRead++;
            case IntakeResult.WithoutSource page -> withoutSource++;
        }
    }

    private void published(Parsed page, Changes published) {
        parsed++;
        skippedRows += page.skipped().size();
        facts += page.listings().stream().mapToInt(Listing::size).sum();
        publications += published.publications().size() + published.snapshots().size();
        changes += published.count();
        quarantined += published.quarantined().size();
        if (published.observations().isEmpty()) {
            unchanged++;
        }
    }

    ReplayReport.File report() {
        return new ReplayReport.File(
                file,
                new ReplayReport.Responses(
                        responses, alreadyRead, withoutSource, failed, parsed, parts, pointers, unrecognised),
                new ReplayReport.Content(facts, skippedRows, quarantined, publications, changes, unchanged));
    }
}
