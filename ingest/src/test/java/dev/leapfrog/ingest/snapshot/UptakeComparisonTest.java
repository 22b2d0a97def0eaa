package dev.leapfrog.ingest.snapshot;

import java.util.Arrays;
import java.util.List;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedUptake;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static org.assertj.core.api.Assertions.assertThat;

/** What a list of uptake tells: what changed, and which names it holds. */
class UptakeComparisonTest {
    private final Comparison comparison = new Comparison(Lists::resolve, Providers.bundled(), new PriceReferences());

    @Test
    void shouldNameEveryModelOfTheListWhetherItChangedOrNot() {
        Changes first = compare(Facts.none(), "2025-06-01T10:00:00Z", list(true, null, row("b", 2), row("a", 1)));
        Changes second =
                compare(Facts.of(first.updated()), "2025-06-02T10:00:00Z", list(true, null, row("a", 1), row("c", 3)));

        assertThat(second.observations())
                .filteredOn(UptakeMeasured.class::isInstance)
                .extracting(one -> ((UptakeMeasured) one).alias())
                .containsExactly("c");
        assertThat(marker(second).listed()).containsExactly("a", "c");
    }

    @Test
    void shouldNameTheModelsOfAPartOfAllThatSaysWhichPartItIs() {
        SnapshotPublished marker =
                marker(compare(Facts.none(), "2025-06-01T10:00:00Z", list(false, "top 2", row("b", 2), row("a", 1))));

        assertThat(marker.universe()).isEqualTo("top 2");
        assertThat(marker.rankedBy()).isEqualTo("hub/downloads");
        assertThat(marker.listed()).containsExactly("a", "b");
    }

    @Test
    void shouldNotNameTheModelsOfAListThatMeansNothingByItself() {
        SnapshotPublished marker =
                marker(compare(Facts.none(), "2025-06-01T10:00:00Z", list(false, null, row("a", 1))));

        assertThat(marker.listed()).isNull();
    }

    private Changes compare(Facts before, String at, UptakeListing list) {
        return comparison.compare(origin(at), 1, List.of(list), before);
    }

    private static SnapshotPublished marker(Changes changes) {
        return (SnapshotPublished) changes.observations().getLast();
    }

    private static UptakeListing list(boolean complete, @Nullable String universe, ListedUptake... rows) {
        return new UptakeListing(null, complete, universe, "hub/downloads", Arrays.asList(rows));
    }

    private static ListedUptake row(String name, double value) {
        return new ListedUptake(ListedModel.named(name), "hub/downloads", value, false);
    }
}
