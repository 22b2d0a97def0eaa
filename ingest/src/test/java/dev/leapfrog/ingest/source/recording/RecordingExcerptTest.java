package dev.leapfrog.ingest.source.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RecordingExcerptTest {
    private static final BoardId BOARD = BoardId.parse("lmarena/text/overall");
    private static final Instant DATE = Instant.parse("2024-06-19T00:00:00Z");
    private static final ExcerptOrigin TAKEN = new ExcerptOrigin(
            "a_list",
            "https://example.org/list?a=1&b=2#c",
            DATE,
            Instant.parse("2024-11-15T07:00:00Z"),
            false,
            "a test",
            "CC0-1.0");

    private final RecordingExcerpt source = new RecordingExcerpt("a_list", "list");

    private Parsing read(ExcerptHead head, List<?> rows) {
        return source.parse(RecordingExcerpt.url(head), RecordingExcerpt.write(head, rows), Parts.none());
    }

    @Test
    void shouldReadTheBoardItWrites() {
        List<ListedScore> rows = List.of(
                new ListedScore(
                        "Aquila \"9\", é",
                        "Northlab",
                        "Proprietary",
                        "https://northlab.example/?a=1&b=2",
                        LocalDate.parse("2024-05-13"),
                        new Score(1287.25, 1284.0, 1290.5, 42046),
                        1),
                new ListedScore("Cedar", null, null, null, null, Score.of(1208), null));

        assertThat(read(ExcerptHead.board(TAKEN, BOARD, Scale.ELO, "arena-score"), rows))
                .isEqualTo(new Parsed(
                        List.of(new BoardListing(BOARD, Scale.ELO, "arena-score", DATE, false, rows)), List.of()));
    }

    @Test
    void shouldReadThePricesItWrites() {
        Price price = new Price(
                3.0,
                15.0,
                0.3,
                null,
                new Amounts(1.5, 7.5, null, null),
                List.of(new Price.Tier(200_000, null, null, new Amounts(6.0, 22.5, null, null))),
                null);
        List<ListedOffer> rows = List.of(
                new ListedOffer(
                        "northlab/aquila-9",
                        "northlab",
                        ListedModel.named("aquila-9"),
                        price,
                        LocalDate.parse("2024-05-13"),
                        null),
                new ListedOffer(
                        "northlab/aquila-9",
                        "northlab",
                        ListedModel.named("aquila-9"),
                        Price.of(new Amounts(0.0, 0.0, null, null)),
                        null,
                        LocalDate.parse("2024-05-13")));

        assertThat(read(ExcerptHead.prices(TAKEN), rows))
                .isEqualTo(new Parsed(List.of(new PriceListing(DATE, false, rows)), List.of()));
    }

    @Test
    void shouldReadTheModelsItWrites() {
        ListedModel model =
                new ListedModel("aquila-9", "northlab", "MIT", null, LocalDate.parse("2024-05-13"), null, null, null);
        List<ListedEntry> rows = List.of(new ListedEntry(
                "northlab/aquila-9", null, model, new ModelDetails("MIT", null, null, null, null, null, null), null));

        assertThat(read(ExcerptHead.models(TAKEN), rows))
                .isEqualTo(new Parsed(List.of(new ModelListing(DATE, false, rows)), List.of()));
    }

    @Test
    void shouldReadExcerptsOfItsOwnSourceOnly() {
        String url = RecordingExcerpt.url(ExcerptHead.prices(TAKEN));

        assertThat(source.name()).isEqualTo("a_list.recorded");
        assertThat(source.lineage()).isEqualTo("list");
        assertThat(source.reads(url)).isTrue();
        assertThat(new RecordingExcerpt("a_li", "list").reads(url)).isFalse();
        assertThat(source.reads("https://example.org/list?a=1&b=2#c")).isFalse();
        assertThat(RecordingExcerpt.recorded(List.of(url, "https://example.org/", "urn:leapfrog:recording:")))
                .containsExactly("a_list");
    }

    @Test
    void shouldTellTheOldFirstAndNothingAheadOfItsFetch() {
        ExcerptOrigin ahead = new ExcerptOrigin(
                "a_list", "https://example.org/", DATE, DATE.minusSeconds(60), true, "a test", "CC0-1.0");

        assertThat(ExcerptHead.prices(TAKEN).from().toldAt()).isEqualTo(DATE);
        assertThat(ExcerptHead.prices(ahead).from().toldAt()).isEqualTo(DATE.minusSeconds(60));
    }

    @Test
    void shouldNotBeCompleteWhenARowCannotBeRead() {
        ExcerptOrigin whole =
                new ExcerptOrigin("a_list", "https://example.org/", DATE, DATE, true, "a test", "CC0-1.0");
        StringBuilder body =
                new StringBuilder(new String(RecordingExcerpt.write(ExcerptHead.prices(whole), List.of()), UTF_8));
        for (int i = 0; i < 20; i++) {
            ListedOffer offer = new ListedOffer(
                    "aquila-" + i,
                    "northlab",
                    ListedModel.named("aquila-" + i),
                    Price.of(new Amounts(1.0, 2.0, null, null)),
                    null,
                    null);
            body.append(new String(RecordingExcerpt.write(ExcerptHead.prices(whole), List.of(offer)), UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow());
            body.append('\n');
        }
        body.append("{\"id\":\"half\n");

        Parsed read = (Parsed) source.parse(
                RecordingExcerpt.url(ExcerptHead.prices(whole)), body.toString().getBytes(UTF_8), Parts.none());

        assertThat(read.listings().getFirst().complete()).isFalse();
        assertThat(read.listings().getFirst().size()).isEqualTo(20);
        assertThat(read.skipped()).hasSize(1);
    }

    @Test
    void shouldRefuseWhatIsRecordedUnderAnotherAddressOrNamesNoLicence() {
        ExcerptHead head = ExcerptHead.prices(TAKEN);
        byte[] body = RecordingExcerpt.write(head, List.of(ListedModel.named("no offer")));
        String text = new String(body, UTF_8);

        assertThat(source.parse("urn:leapfrog:recording:a_list:https://example.org/other", body, Parts.none()))
                .isInstanceOf(Unrecognised.class);
        assertThat(source.parse(RecordingExcerpt.url(head), body, Parts.none())).isInstanceOf(Unrecognised.class);
        assertThat(source.parse(
                        RecordingExcerpt.url(head), text.replace("CC0-1.0", " ").getBytes(UTF_8), Parts.none()))
                .isInstanceOf(Unrecognised.class);
    }
}
