package dev.leapfrog.ingest.snapshot;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.ListedDerivative;

/** A list of derivatives against those that were told; each is told once. */
final class DerivativeIssue {
    private DerivativeIssue() {}

    static void tell(Draft draft, DerivativeListing listing, Edition.Date date, Resolving names) {
        ListDraft list = new ListDraft(draft, listing, SnapshotPublished.Kind.DERIVATIVES, date);
        if (!list.isInOrder()) {
            return;
        }
        Map<String, SourceFact.Derivative> told = list.facts().all(SourceFact.Derivative.class);
        SortedMap<String, ListedDerivative> rows = new TreeMap<>();
        for (ListedDerivative row : listing.rows()) {
            rows.putIfAbsent(
                    SourceFact.Derivative.entity(row.derivative(), row.base().name()), row);
        }
        rows.forEach((entity, row) -> {
            if (!told.containsKey(entity)) {
                tell(list, row, names);
            }
        });
        list.close(null);
    }

    private static void tell(ListDraft list, ListedDerivative row, Resolving names) {
        SourceFact.Derivative fact = new SourceFact.Derivative(
                row.derivative(), names.model(row.base()), row.base().name(), row.relation());
        list.tell(from -> new DerivativeListed(
                from, fact.derivative(), fact.base(), fact.baseAlias(), fact.relation(), row.createdOn()));
        list.facts().put(fact);
    }
}
