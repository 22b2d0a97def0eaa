package dev.leapfrog.app.command.source;

import java.io.PrintWriter;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.intake.SourceTrial;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.sinks.alert.PrintableText;

/** What a page says, for a person: a line a fact. */
final class TrialText {
    private TrialText() {}

    /** Prints it; tells whether the page could be read. */
    static boolean print(SourceTrial trial, PrintWriter out, PrintWriter err, boolean json) {
        for (Observation observation : trial.changes().observations()) {
            out.println(json ? EventJson.text(observation) : PrintableText.of(line(observation)));
        }
        out.flush();
        for (SourceFact.Quarantined held : trial.changes().quarantined()) {
            say(err, "held back: " + held.what() + ": " + held.claim() + ": " + held.reason());
        }
        boolean readable = switch (trial.parsing()) {
            case Parsed page -> {
                for (UnreadableRow row : page.skipped()) {
                    say(err, "left out " + row.where() + ": " + row.reason());
                }
                yield true;
            }
            case Part part -> {
                say(err, "only a part (" + part.name() + "): read together with the source's other pages");
                yield true;
            }
            case NothingNew page -> {
                say(err, "read, and nothing of concern: " + page.reason());
                yield true;
            }
            case Pointer pointer -> {
                say(err, "only points to " + String.join(", ", pointer.urls()));
                yield true;
            }
            case Unrecognised page -> {
                say(err, "not the page: " + page.reason());
                yield false;
            }
        };
        err.flush();
        return readable;
    }

    private static void say(PrintWriter err, String text) {
        err.println(PrintableText.of(text));
    }

    private static String line(Observation observation) {
        return switch (observation) {
            case ScoreChanged row ->
                row.board() + "  " + row.score().value() + interval(row) + "  " + model(row.model(), row.alias());
            case BoardPublished board ->
                board.board() + ": " + board.entries() + " rows, " + (board.complete() ? "complete" : "incomplete");
            case PriceClaimed price ->
                price.provider() + "  " + price.price().input() + " in, "
                        + price.price().output() + " out  " + model(price.model(), price.alias())
                        + (price.firstParty() ? "  first-party" : "");
            case ModelListed entry -> "listed  " + model(entry.model(), entry.alias());
            case UptakeMeasured uptake ->
                uptake.measure() + "  " + uptake.value() + "  " + model(uptake.model(), uptake.alias());
            case DerivativeListed made ->
                made.derivative() + "  " + made.relation() + " of  " + model(made.base(), made.baseAlias());
            case SnapshotPublished list ->
                list.list() + ": " + list.entries() + " rows, " + (list.complete() ? "complete" : "incomplete");
            default -> observation.getClass().getSimpleName() + "  " + observation.subject();
        };
    }

    private static String interval(ScoreChanged row) {
        Double low = row.score().low();
        return low == null ? "" : " (" + low + " to " + row.score().high() + ")";
    }

    private static String model(Model model, String alias) {
        String configuration = model.configuration() == null ? "" : " [" + model.configuration() + "]";
        return model.id() + configuration + "  " + model.openness() + "  " + (model.resolved() ? "" : "unresolved  ")
                + "\"" + alias + "\"";
    }
}
