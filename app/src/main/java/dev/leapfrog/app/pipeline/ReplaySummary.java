package dev.leapfrog.app.pipeline;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import dev.leapfrog.ingest.replay.ReplayReport;
import dev.leapfrog.sinks.alert.PrintableText;

/** What a replay read, file by file, for a person. */
final class ReplaySummary {
    private ReplaySummary() {}

    static void print(ReplayReport report, Duration took, PrintWriter err) {
        for (ReplayReport.File file : report.files()) {
            ReplayReport.Responses responses = file.responses();
            ReplayReport.Content content = file.content();
            err.printf(
                    Locale.ROOT,
                    "%s: %d responses, %d passed over (read before), %d parsed, %d parts and pointers, %d facts,"
                            + " %d publications, %d changes%n",
                    file.file(),
                    responses.read(),
                    responses.alreadyRead(),
                    responses.parsed(),
                    responses.parts() + responses.pointers(),
                    content.facts(),
                    content.publications(),
                    content.changes());
            if (responses.withoutSource() > 0) {
                err.println("  no source reads " + responses.withoutSource() + " of them");
            }
            reasons("not read", responses.failed(), err);
            reasons("unrecognised", responses.unrecognised(), err);
            if (content.quarantined() > 0) {
                err.println("  held back because not believed: " + content.quarantined());
            }
            if (content.skippedRows() > 0) {
                err.println("  rows that could not be read: " + content.skippedRows());
            }
        }
        err.printf(Locale.ROOT, "Read in %.1f s; %d days ended.%n", took.toMillis() / 1000.0, report.daysEnded());
        err.flush();
    }

    /** The same of the bundled history, in one line. */
    static void printHistory(ReplayReport report, Duration took, PrintWriter err) {
        ReplayReport.Content content = report.files().getFirst().content();
        err.printf(
                Locale.ROOT,
                "Loaded in %.1f s: %d lists, %d changes, %d days.%n",
                took.toMillis() / 1000.0,
                content.publications(),
                content.changes(),
                report.daysEnded());
        err.flush();
    }

    private static void reasons(String what, Map<String, Integer> reasons, PrintWriter err) {
        reasons.forEach(
                (reason, count) -> err.println("  " + what + ": " + count + " (" + PrintableText.of(reason) + ")"));
    }
}
