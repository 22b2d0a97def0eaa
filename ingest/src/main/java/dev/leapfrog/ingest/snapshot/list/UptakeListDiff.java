package dev.leapfrog.ingest.snapshot.list;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.change.ListDraft;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.ListedUptake;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import org.jspecify.annotations.Nullable;

/** A list of uptake against what the source said before. A model that is missing has no value now, not none. */
public final class UptakeListDiff {
    private UptakeListDiff() {}

    public static void emit(Draft draft, UptakeListing listing, ListDate date, RowModels names) {
        ListDraft list = new ListDraft(draft, listing, SnapshotPublished.Kind.UPTAKE, date);
        if (!list.isInOrder()) {
            return;
        }
        Map<String, SourceFact.Measurement> last = list.facts().all(SourceFact.Measurement.class);
        SortedMap<String, ListedUptake> rows = new TreeMap<>();
        for (ListedUptake row : listing.rows()) {
            rows.merge(
                    SourceFact.Measurement.entity(row.measure(), row.model().name()),
                    row,
                    BinaryOperator.maxBy((one, other) -> Double.compare(one.value(), other.value())));
        }
        rows.forEach((entity, row) -> emit(list, row, names, last.get(entity)));
        list.close(listing.universe(), listing.isWhole() ? names(listing) : null, listing.rankedBy());
    }

    private static SortedSet<String> names(UptakeListing listing) {
        SortedSet<String> names = new TreeSet<>();
        listing.rows().forEach(row -> names.add(row.model().name()));
        return names;
    }

    private static void emit(
            ListDraft list, ListedUptake row, RowModels names, SourceFact.@Nullable Measurement before) {
        if (before != null && before.value() == row.value()) {
            return;
        }
        SourceFact.Measurement now = new SourceFact.Measurement(
                row.measure(), names.model(row.model()), row.model().name(), row.value());
        list.emit(from -> new UptakeMeasured(
                from,
                now.measure(),
                now.model(),
                now.alias(),
                now.value(),
                before == null ? null : before.value(),
                row.approximate()));
        list.facts().put(now);
    }
}
