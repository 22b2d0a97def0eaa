package dev.leapfrog.app.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.source.listing.ListedModel;
import org.jspecify.annotations.Nullable;

/**
 * Writes models so that whoever reads them knows which they are. A source may have said more of a name than the topics
 * keep (its links, say); where the name alone does not tell the model the lab is named too, and what is still not told
 * by that is left out and counted.
 */
final class ReadBack {
    private final Function<Naming, Resolution> resolve;
    private int leftOut;

    ReadBack(Function<Naming, Resolution> resolve) {
        this.resolve = resolve;
    }

    /** How many rows were left out. */
    int leftOut() {
        return leftOut;
    }

    /** Whether a model is one of a known lab; others are nobody's to date or to price. */
    static boolean isKnown(Model model) {
        return model.resolved() && model.country() != null;
    }

    /** What a row says of a model; null when it would be read as another. */
    @Nullable
    ListedModel listed(String source, Model model, String alias, @Nullable String licence, Instant at) {
        LocalDate asOf = LocalDate.ofInstant(at, ZoneOffset.UTC);
        LocalDate released = model.releasedBasis() == DateBasis.STATED ? model.releasedOn() : null;
        for (String organization : Arrays.asList(null, model.lab())) {
            Naming naming = new Naming(
                    RecordedSource.of(source), alias, organization, licence, null, Links.NONE, released, asOf);
            Model read = resolve.apply(naming).model();
            if (RowKey.of(read).equals(RowKey.of(model)) && read.resolved()) {
                return new ListedModel(alias, organization, licence, null, released, null, null, null);
            }
        }
        leftOut++;
        return null;
    }
}
