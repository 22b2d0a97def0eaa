package dev.leapfrog.ingest.snapshot.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.identity.OpennessWord;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ModelListing;

/** What the rows and entries of one date say together of the attributes of each model. */
public final class StatedModels {
    private final List<ListingRow> rows = new ArrayList<>();
    private final Map<ModelId, Model> byEntry = new TreeMap<>();
    private final Map<ModelId, OpennessWord> opennessByEntry = new TreeMap<>();

    /** What the rows of these lists say. */
    static Map<ModelId, Model> of(Iterable<ResolvedListing> listings) {
        StatedModels stated = new StatedModels();
        listings.forEach(stated::addRows);
        return stated.byId();
    }

    public void addRows(ResolvedListing listing) {
        rows.addAll(listing.resolved());
    }

    /** Adds a registry's entries, in order of their ids. */
    public void addEntries(ModelListing listing, RowModels names) {
        Map<String, ListedEntry> inOrder = new TreeMap<>();
        listing.rows().forEach(row -> inOrder.put(row.id(), row));
        inOrder.values().forEach(row -> {
            Model model = names.entry(row.model(), row.provider());
            byEntry.merge(model.id(), model.withoutConfiguration(), StatedModels::filled);
            OpennessWord openness = names.openness(row.model(), row.provider());
            if (openness != null) {
                opennessByEntry.merge(model.id(), openness, StatedModels::firmer);
            }
        });
    }

    /**
     * By model: its most telling row or first entry, with the attributes that all have together; what one leaves open
     * another may know.
     */
    public Map<ModelId, Model> byId() {
        Map<ModelId, Model> stated = new TreeMap<>();
        rows.stream()
                .sorted(ListingRow.MOST_TELLING)
                .forEach(row ->
                        stated.merge(row.model().id(), row.model().withoutConfiguration(), StatedModels::filled));
        byEntry.forEach((id, model) -> stated.merge(id, model, StatedModels::filled));
        return stated;
    }

    /** By model: what is claimed of its openness on the firmest evidence, by the most telling row or first entry. */
    public Map<ModelId, OpennessWord> openness(RowModels names) {
        Map<ModelId, OpennessWord> claimed = new TreeMap<>();
        rows.stream().sorted(ListingRow.MOST_TELLING).forEach(row -> {
            OpennessWord openness =
                    row.listed().ofSystem() ? null : names.openness(row.listed().model(), null);
            if (openness != null) {
                claimed.merge(row.model().id(), openness, StatedModels::firmer);
            }
        });
        opennessByEntry.forEach((id, openness) -> claimed.merge(id, openness, StatedModels::firmer));
        return claimed;
    }

    private static OpennessWord firmer(OpennessWord first, OpennessWord further) {
        return further.evidence().compareTo(first.evidence()) < 0 ? further : first;
    }

    private static Model filled(Model first, Model further) {
        return Attributes.of(further).updatedBy(Attributes.of(first)).applyTo(first);
    }
}
