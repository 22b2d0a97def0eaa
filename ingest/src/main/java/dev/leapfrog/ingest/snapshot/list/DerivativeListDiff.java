package dev.leapfrog.ingest.snapshot.list;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.change.ListDraft;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.ListedDerivative;

/** A list of derivatives against those that were published; each is published once. */
public final class DerivativeListDiff {
    private DerivativeListDiff() {}

    public static void emit(Draft draft, DerivativeListing listing, ListDate date, RowModels names) {
        ListDraft list = new ListDraft(draft, listing, SnapshotPublished.Kind.DERIVATIVES, date);
        if (!list.isInOrder()) {
            return;
        }
        Map<String, SourceFact.Derivative> last = list.facts().all(SourceFact.Derivative.class);
        SortedMap<String, ListedDerivative> rows = new TreeMap<>();
        for (ListedDerivative row : listing.rows()) {
            rows.putIfAbsent(
                    SourceFact.Derivative.entity(row.derivative(), row.base().name()), row);
        }
        rows.forEach((entity, row) -> {
            if (!last.containsKey(entity)) {
                emit(list, row, names);
            }
        });
        list.close(listing.universe(), null, null);
    }

    private static void emit(ListDraft list, ListedDerivative row, RowModels names) {
        SourceFact.Derivative fact = new SourceFact.Derivative(
                row.derivative(), names.model(row.base()), row.base().name(), row.relation());
        list.emit(from -> new DerivativeListed(
                from, fact.derivative(), fact.base(), fact.baseAlias(), fact.relation(), row.createdOn()));
        list.facts().put(fact);
    }
}
