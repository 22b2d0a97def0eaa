package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Pace;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.Comparison;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcePublisherTest {
    private static final PriceReferences REFERENCES = new PriceReferences();
    private static final Comparison COMPARISON =
            new Comparison(Resolver.bundled()::resolve, Providers.bundled(), REFERENCES);

    private final List<Transaction> written = new ArrayList<>();

    @Test
    void shouldSkipRecordsAtOrBeforeTheCursor() {
        SourcePublisher publisher = publisher(new LastFacts(Map.of(), Map.of("test_source", Samples.STATE)));

        assertThat(publisher.hasRead(Samples.CURSOR)).isTrue();
        assertThat(publisher.hasRead(new SourceState.Cursor(Samples.FETCHED, "test.warc", 1233)))
                .isTrue();
        assertThat(publisher.hasRead(new SourceState.Cursor(Samples.FETCHED, "test.warc", 1235)))
                .isFalse();
        assertThat(publisher(LastFacts.none()).hasRead(Samples.CURSOR)).isFalse();
    }

    @Test
    void shouldNumberObservationsThroughTheRun() {
        SourcePublisher publisher = publisher(LastFacts.none());

        publish(publisher, "2024-06-17T10:00:00Z", 1100);
        publish(publisher, "2024-06-18T10:00:00Z", 1101);

        assertThat(written.stream().flatMap(transaction -> transaction.observations().stream()))
                .extracting(Observation::provenance)
                .extracting(Provenance::sequence)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void shouldOnlyMoveTheCursorForAnEqualList() {
        SourcePublisher publisher = publisher(LastFacts.none());
        publish(publisher, "2024-06-17T10:00:00Z", 1100);
        publish(publisher, "2024-06-18T10:00:00Z", 1100);

        Health health = new Health(
                0,
                null,
                null,
                false,
                Instant.parse("2024-06-18T10:00:00Z"),
                Instant.parse("2024-06-17T10:00:00Z"),
                new Pace(0, 0, false));
        assertThat(written.getLast())
                .isEqualTo(Transaction.of(new SourceState(
                        "test_source", at("2024-06-18T10:00:00Z"), Instant.parse("2024-06-17T10:00:00Z"), health)));
    }

    @Test
    void shouldKeepItsFactsWhenACommitFails() {
        List<Transaction> attempts = new ArrayList<>();
        ObservationLog failsOnce = transaction -> {
            attempts.add(transaction);
            if (attempts.size() == 1) {
                throw new PublishException("disk full");
            }
        };
        SourcePublisher publisher = publisher(failsOnce, LastFacts.none());

        assertThatThrownBy(() -> publish(publisher, "2024-06-17T10:00:00Z", 1100))
                .isInstanceOf(PublishException.class);
        assertThat(publisher.hasRead(at("2024-06-17T10:00:00Z"))).isFalse();
        publish(publisher, "2024-06-17T10:00:00Z", 1100);
        assertThat(attempts.getLast()).isEqualTo(attempts.getFirst());
    }

    private SourcePublisher publisher(LastFacts last) {
        return publisher(written::add, last);
    }

    private static SourcePublisher publisher(ObservationLog log, LastFacts last) {
        return new SourcePublisher("test_source", "test_source", true, log, last, COMPARISON, REFERENCES);
    }

    private static void publish(SourcePublisher publisher, String date, double score) {
        Origin origin = new Origin(
                "test_source",
                "test_source",
                new Origin.Response(at(date), "https://a", Instant.parse(date), "00"),
                "test/1",
                "run",
                Mode.BACKFILL);
        ListedScore row = new ListedScore("a", null, null, null, null, Score.of(score), null);
        BoardListing listing = new BoardListing(Samples.BOARD, Scale.ELO, "v1", null, true, List.of(row));
        publisher.publish(origin, new Parsed(List.of(listing), List.of()));
    }

    private static SourceState.Cursor at(String date) {
        return new SourceState.Cursor(Instant.parse(date), "test.warc", 0);
    }
}
