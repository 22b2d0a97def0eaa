package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.PriceListing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A list that has all its prices in another unit says nothing that is believed: its source is degraded. */
class HeldPricesHealthTest {
    private static final int ROWS = 8;

    private final List<Transaction> written = new ArrayList<>();
    private final PriceReferences references = new PriceReferences();
    private final SourcePublisher publisher = new SourcePublisher(
            "prices",
            "prices",
            false,
            written::add,
            LastFacts.none(),
            new Comparison(Resolver.bundled()::resolve, Providers.bundled(), references),
            references);
    private int hour;

    @Test
    void shouldBeDegradedWhileMostPricesAreHeldBack() {
        publish(1, ROWS);
        for (int i = 0; i < 3; i++) {
            publish(1000, ROWS);
        }

        assertThat(alerts()).contains(Alert.Kind.SOURCE_DEGRADED);
        assertThat(written.getLast().state().health()).satisfies(health -> {
            assertThat(health.degraded()).isTrue();
            assertThat(health.reason()).startsWith("held back: 8 of 8 prices, the first acme m0 ");
        });

        publisher.publishUnchanged(origin());
        assertThat(Objects.requireNonNull(written.getLast().state().health()).degraded())
                .as("the same page again is no recovery")
                .isTrue();

        publish(1, ROWS);
        assertThat(alerts()).contains(Alert.Kind.SOURCE_RECOVERED);
    }

    @Test
    void shouldBearOddRows() {
        publish(1, ROWS);
        for (int i = 0; i < 4; i++) {
            publish(1000, ROWS / 2);
        }

        assertThat(alerts()).doesNotContain(Alert.Kind.SOURCE_DEGRADED);
    }

    /** @param odd how many of the rows have their prices times a factor */
    private void publish(double times, int odd) {
        List<ListedOffer> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new ListedOffer(
                        "acme/m" + i, "acme", ListedModel.named("m" + i), price(i < odd ? times : 1), null, null))
                .toList();
        publisher.publish(origin(), new Parsed(List.of(new PriceListing(null, true, rows)), List.of()));
    }

    private static Price price(double times) {
        return new Price(times, 2 * times, null, null, null, List.of(), null);
    }

    private Origin origin() {
        Instant at = Instant.parse("2026-05-01T00:00:00Z").plusSeconds(3600L * hour++);
        return new Origin(
                "prices",
                "prices",
                new Origin.Response(
                        new SourceState.Cursor(at, "test.warc", hour), "https://test.example", at, "0".repeat(64)),
                "test/1",
                "run",
                Mode.LIVE);
    }

    private List<Alert.Kind> alerts() {
        return written.stream()
                .flatMap(transaction -> transaction.alerts().stream())
                .map(Alert::kind)
                .toList();
    }
}
