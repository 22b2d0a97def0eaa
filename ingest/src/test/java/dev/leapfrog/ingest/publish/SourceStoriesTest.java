package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.source.ToldStory;
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

/** What is told of a source: one story an outage, and one a day for what is held back on its pages. */
class SourceStoriesTest {
    private static final PriceReferences REFERENCES = new PriceReferences();
    private static final Comparison COMPARISON =
            new Comparison(Resolver.bundled()::resolve, Providers.bundled(), REFERENCES);

    private final List<Transaction> written = new ArrayList<>();

    @Test
    void shouldTellAnOutageInOneStoryThatItsEndRevises() {
        SourcePublisher source = publisher(LastFacts.none(), false);
        fail(source, "2024-06-17T10:00:00Z", "2024-06-17T11:00:00Z", "2024-06-17T12:00:00Z", "2024-06-19T12:00:00Z");
        publish(source, "2024-06-19T13:00:00Z", row("a", 1100));

        assertThat(told())
                .containsExactly(
                        "r0 INFO 1 alerts: Source test_source cannot be used: no rows",
                        "r1 INFO 2 alerts: Source test_source can be used again");
        assertThat(stories())
                .extracting(Story::id)
                .containsOnly(stories().getFirst().id());
        assertThat(stories().getLast().text().lines()).containsExactly("Source test_source cannot be used: no rows");
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(alert.identity().story())
                        .isEqualTo(stories().getFirst().id()));
        assertThat(written.getLast().state().stories()).isNull();
    }

    @Test
    void shouldNotifyOnceOfASourceOfBoardsThatIsGoneForADay() {
        SourcePublisher source = publisher(LastFacts.none(), true);
        fail(source, "2024-06-17T10:00:00Z", "2024-06-17T11:00:00Z", "2024-06-17T12:00:00Z", "2024-06-18T09:00:00Z");
        fail(source, "2024-06-18T10:00:00Z", "2024-06-18T11:00:00Z", "2024-06-19T11:00:00Z");
        publish(source, "2024-06-19T13:00:00Z", row("a", 1100));

        assertThat(told())
                .containsExactly(
                        "r0 INFO 1 alerts: Source test_source cannot be used: no rows",
                        "r1 NOTICE 2 alerts: Source test_source cannot be used: no rows; since 2024-06-17",
                        "r2 NOTICE 3 alerts: Source test_source can be used again");
        assertThat(alerts()).extracting(Alert::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellWhatPagesBringInOneStoryADay() {
        SourceStories first = newFields("2024-06-17T10:00:00Z", "audio", List.of());
        SourceStories second = newFields("2024-06-17T23:00:00Z", "video", first.open());
        SourceStories next = newFields("2024-06-18T01:00:00Z", "image", second.open());

        Story one = first.stories().getFirst();
        Story two = second.stories().getFirst();
        Story three = next.stories().getFirst();
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(three.id()).isNotEqualTo(one.id());
        assertThat(List.of(one, two, three))
                .extracting(story -> story.identity().revision())
                .containsExactly(0, 1, 0);
        assertThat(two.alerts())
                .containsExactly(
                        first.alerts().getFirst().id(),
                        second.alerts().getFirst().id());
        assertThat(two.headline()).contains("video");
        assertThat(two.text().lines()).singleElement().asString().contains("audio");
        assertThat(next.open())
                .singleElement()
                .satisfies(open -> assertThat(open.id()).isEqualTo(three.id()));
    }

    /** As an offer of a price list was told, {@code meta.llama3-8b-instruct-v1%3A0}. */
    @Test
    void shouldWriteNamesOfAddressesPlainly() {
        SourceFact.Quarantined held = new SourceFact.Quarantined(
                "offer aws/meta.llama3-8b-v1%3A0, 5%",
                "dear",
                "220",
                Instant.parse("2024-06-17T10:00:00Z"),
                "https://a",
                "00",
                new SourceState.Cursor(Instant.parse("2024-06-17T10:00:00Z"), "test.warc", 0),
                null);

        assertThat(SourceAlert.quarantined(origin("2024-06-17T10:00:00Z"), List.of(held))
                        .headline())
                .isEqualTo("Source test_source: offer aws/meta.llama3-8b-v1:0, 5% held back: dear");
    }

    private static SourceStories newFields(String date, String field, List<ToldStory> before) {
        Origin origin = origin(date);
        return SourceStories.of(List.of(SourceAlert.newFields(origin, Map.of(field, 7))), before, origin);
    }

    /** A source that is read on after a restart goes on with its stories, and writes the same. */
    @Test
    void shouldGoOnWithItsStoriesAfterARestart() {
        List<String> times = List.of(
                "2024-06-17T10:00:00Z",
                "2024-06-17T11:00:00Z",
                "2024-06-17T12:00:00Z",
                "2024-06-18T10:00:00Z",
                "2024-06-18T11:00:00Z");
        SourcePublisher running = publisher(LastFacts.none(), true);
        times.forEach(at -> fail(running, at));
        publish(running, "2024-06-19T13:00:00Z", row("a", 1100));
        List<Transaction> whole = List.copyOf(written);
        written.clear();

        for (String at : times) {
            fail(publisher(last(), true), at);
        }
        publish(publisher(last(), true), "2024-06-19T13:00:00Z", row("a", 1100));

        assertThat(written).isEqualTo(whole);
    }

    private LastFacts last() {
        return written.isEmpty()
                ? LastFacts.none()
                : new LastFacts(
                        Map.of(), Map.of("test_source", written.getLast().state()));
    }

    private List<Story> stories() {
        return written.stream()
                .flatMap(transaction -> transaction.stories().stream())
                .toList();
    }

    private List<Alert> alerts() {
        return written.stream()
                .flatMap(transaction -> transaction.alerts().stream())
                .toList();
    }

    private List<String> told() {
        return stories().stream()
                .map(story -> "r" + story.identity().revision() + " " + story.severity() + " "
                        + story.alerts().size() + " alerts: " + story.headline())
                .toList();
    }

    private SourcePublisher publisher(LastFacts last, boolean isQuoted) {
        return new SourcePublisher("test_source", "test_source", isQuoted, written::add, last, COMPARISON, REFERENCES);
    }

    private static void fail(SourcePublisher source, String... dates) {
        for (String date : dates) {
            source.fail(origin(date), "no rows");
        }
    }

    private static void publish(SourcePublisher source, String date, ListedScore... rows) {
        BoardListing listing = new BoardListing(Samples.BOARD, Scale.ELO, "v1", null, true, List.of(rows));
        source.publish(origin(date), new Parsed(List.of(listing), List.of()));
    }

    private static ListedScore row(String name, double score) {
        return new ListedScore(name, null, null, null, null, Score.of(score), null);
    }

    private static Origin origin(String date) {
        SourceState.Cursor at = new SourceState.Cursor(Instant.parse(date), "test.warc", 0);
        return new Origin(
                "test_source",
                "test_source",
                new Origin.Response(at, "https://a", Instant.parse(date), "00"),
                "test/1",
                "run",
                Mode.BACKFILL);
    }
}
