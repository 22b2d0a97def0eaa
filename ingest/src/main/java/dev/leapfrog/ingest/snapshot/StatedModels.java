package dev.leapfrog.ingest.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.Model;
import dev.leapfrog.events.ModelId;

/** What the rows of one date say together of the attributes of each model. */
final class StatedModels {
    private StatedModels() {}

    /**
     * By model: its most telling row, with the attributes that its rows have together; what one leaves open another may
     * know.
     */
    static Map<ModelId, Model> of(Collection<ResolvedListing> listings) {
        Map<ModelId, Model> stated = new TreeMap<>();
        listings.stream()
                .flatMap(listing -> listing.resolved().stream())
                .sorted(ListingRow.MOST_TELLING)
                .forEach(row ->
                        stated.merge(row.model().id(), row.model().withoutConfiguration(), StatedModels::filled));
        return stated;
    }

    private static Model filled(Model first, Model further) {
        return Attributes.of(further).updatedBy(Attributes.of(first)).applyTo(first);
    }
}
