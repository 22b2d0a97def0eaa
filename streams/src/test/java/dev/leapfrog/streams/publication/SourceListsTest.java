package dev.leapfrog.streams.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.memory.MapMemory;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** A list is the same however its rows are ordered; what is said of one row stays in order. */
class SourceListsTest {
    private static final Instant AT = BoardScript.instant("2026-01-01");
    private static final Provenance FROM = BoardScript.provenance("registry", AT, Mode.BACKFILL);
    private static final Price PRICE = EventJson.mapper().readValue("{\"input\":1.0,\"output\":2.0}", Price.class);
    private static final ModelDetails DETAILS = EventJson.mapper().readValue("{}", ModelDetails.class);
    private static final int SEEDS = 50;

    private static List<EcosystemObservation> closed(SnapshotPublished.Kind kind, List<EcosystemObservation> said) {
        MapMemory memory = new MapMemory();
        said.forEach(one -> new SourceLists(memory).take(one, EventJson.write(one)));
        SnapshotPublished marker = EventJson.mapper()
                .readValue("""
                        {"type": "SnapshotPublished", "provenance": %s, "list": %s, "publishedAt": "%s", "universe": "all",
                         "complete": true, "entries": 9, "changes": 9}
                        """.formatted(EventJson.text(FROM), EventJson.text(kind), AT), SnapshotPublished.class);
        ClosedList list = new SourceLists(memory).take(marker, EventJson.write(marker));
        return requireNonNull(list).said();
    }

    @Test
    void shouldCloseTheSameListWhateverTheOrderOfItsRows() {
        List<EcosystemObservation> rows = new ArrayList<>();
        for (String entry : List.of("tiger", "tiger-latest", "cat", "Tiger 2")) {
            rows.add(new ModelListed(FROM, entry, BoardScript.model("lab/tiger"), entry, DETAILS, null));
        }
        assertSameInAnyOrder(SnapshotPublished.Kind.MODELS, rows);

        List<EcosystemObservation> values = new ArrayList<>();
        for (String name : List.of("tiger", "cat")) {
            for (String measure : List.of("hub/likes", "hub/downloads")) {
                values.add(new UptakeMeasured(FROM, measure, BoardScript.model("lab/tiger"), name, 10, null, false));
            }
        }
        assertSameInAnyOrder(SnapshotPublished.Kind.UPTAKE, values);
    }

    private static void assertSameInAnyOrder(SnapshotPublished.Kind kind, List<EcosystemObservation> rows) {
        List<EcosystemObservation> first = closed(kind, rows);
        assertThat(first).containsExactlyInAnyOrderElementsOf(rows);
        for (long seed = 0; seed < SEEDS; seed++) {
            List<EcosystemObservation> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(closed(kind, shuffled)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void shouldKeepTheOrderOfWhatIsSaidOfOneOffer() {
        EcosystemObservation gone = new OfferWithdrawn(
                FROM, "host", "tiger-latest", BoardScript.model("lab/tiger-1"), "tiger", false, PRICE, null);
        EcosystemObservation now = new PriceClaimed(
                FROM,
                "host",
                "tiger-latest",
                BoardScript.model("lab/tiger-2"),
                "tiger",
                false,
                PRICE,
                PRICE,
                null,
                null);
        EcosystemObservation other = new PriceClaimed(
                FROM, "host", "cat", BoardScript.model("lab/cat"), "cat", false, PRICE, null, null, null);

        assertThat(closed(SnapshotPublished.Kind.PRICES, List.of(gone, other, now)))
                .containsExactly(other, gone, now);
        assertThat(closed(SnapshotPublished.Kind.PRICES, List.of(now, gone))).containsExactly(now, gone);
    }
}
