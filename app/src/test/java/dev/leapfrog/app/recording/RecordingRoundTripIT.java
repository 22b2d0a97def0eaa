package dev.leapfrog.app.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.pipeline.Recordings;
import dev.leapfrog.app.pipeline.Replayed;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.ArchiveWriter;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.recording.ExcerptHead;
import dev.leapfrog.ingest.source.recording.ExcerptOrigin;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a recording is made of, it gives back when it is replayed. */
class RecordingRoundTripIT {
    private static final BoardId BOARD = BoardId.parse("lmarena/text-0/overall");
    private static final String CSV = "lmarena_csv.recorded";
    private static final String LIST = "a_list.recorded";

    @TempDir
    static Path folder;

    private static Cluster cluster;
    private static final Resolver RESOLVER = Resolver.bundled();

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.temporary(0);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Recipe recipe(String source, int top, Sampling every) {
        return new Recipe(
                Map.of(source, "CC0-1.0"),
                Map.of(),
                Set.of(BOARD),
                top,
                true,
                Set.of(source + "/anthropic"),
                true,
                every,
                LocalDate.parse("2023-01-01"));
    }

    private static Path export(Replayed original, Recipe recipe, String name) throws Exception {
        Path file = folder.resolve(name);
        new RecordingExport(recipe, RESOLVER::resolve).write(cluster, original.topics(), file);
        return file;
    }

    @Test
    void shouldGiveTheSameStatesAndAlertsOfABoardThatWasTakenWhole() throws Exception {
        Replayed original = Replayed.of(cluster, "whole.", Recordings.copied(folder, 1, 0));

        Path file = export(original, recipe(CSV, 1000, Sampling.DAY), "whole.warc.gz");
        Replayed again = Replayed.of(cluster, "whole-again.", file);

        assertThat(original.alerts()).hasSizeGreaterThan(20);
        assertThat(again.alerts()).isEqualTo(original.alerts());
        assertThat(again.said(Topics.FRONTIER, state -> true)).isEqualTo(original.said(Topics.FRONTIER, state -> true));
        assertThat(again.said(Topics.GAPS, state -> true)).isEqualTo(original.said(Topics.GAPS, state -> true));
    }

    @Test
    void shouldWithdrawNothingWhenABoardIsCutAndLeadersStay() throws Exception {
        Replayed original =
                Replayed.of(cluster, "cut.", Recordings.copied(Files.createDirectory(folder.resolve("cut")), 1, 0));

        Path file = export(original, recipe(CSV, 3, Sampling.MONTH), "top.warc.gz");
        Replayed again = Replayed.of(cluster, "cut-again.", file);

        assertThat(again.values(Topics.SCORES))
                .noneMatch(event -> event.path("type").asString().equals("ScoreWithdrawn"));
        List<String> months = again.values(Topics.FRONTIER).stream()
                .map(state -> state.path("publishedAt").asString().substring(0, 7))
                .toList();
        assertThat(months.subList(0, 9)).doesNotHaveDuplicates();
        assertThat(gaps(again)).hasSizeGreaterThan(30);
        assertThat(gaps(original)).containsAll(gaps(again));
    }

    /** How far apart, when and between whom; days since a release depend on which publications there are. */
    private static List<String> gaps(Replayed replayed) {
        return replayed.values(Topics.GAPS).stream()
                .map(gap -> gap.path("publication").asString() + gap.path("a") + gap.path("b") + gap.path("points"))
                .toList();
    }

    @Test
    void shouldGiveTheSamePricesAndReleases() throws Exception {
        Path lists = folder.resolve("lists.warc.gz");
        Instant june = Instant.parse("2025-06-18T00:00:00Z");
        try (ArchiveWriter writer = ArchiveWriter.create(lists, june, Map.of())) {
            prices(writer, june, offer("gpt-4o", 5, "openai"), offer("gpt-4o-mini", 0.6, "openai"));
            models(writer, june, entry("gpt-4o", "2024-05-13"));
            prices(
                    writer,
                    Instant.parse("2025-06-20T00:00:00Z"),
                    offer("gpt-4o", 2.5, "openai"),
                    offer("gpt-4o-mini", 0.6, "openai"),
                    offer("claude-3-5-sonnet-20241022", 3, "anthropic"),
                    offer("gpt-4o", 9, "azure"));
            models(
                    writer,
                    Instant.parse("2025-06-21T00:00:00Z"),
                    entry("gpt-4o", "2024-05-13"),
                    entry("gpt-4.1", "2025-04-14"));
            prices(writer, Instant.parse("2025-07-02T00:00:00Z"), offer("gpt-4o", 2.5, "openai"));
        }
        Replayed original = Replayed.of(cluster, "lists.", lists);

        Path file = export(original, recipe(LIST, 10, Sampling.MONTH), "lists-again.warc.gz");
        Replayed again = Replayed.of(cluster, "lists-again.", file);

        List<String> prices = original.said(
                Topics.PRICES, price -> price.path("provider").asString().equals("openai"));
        assertThat(prices).hasSize(4);
        assertThat(prices.getLast()).contains("OfferWithdrawn", "gpt-4o-mini");
        assertThat(again.said(Topics.PRICES, price -> true)).isEqualTo(prices);
        assertThat(again.said(Topics.RELEASES, release -> true))
                .hasSize(2)
                .isEqualTo(original.said(Topics.RELEASES, release -> true));
        assertThat(original.alerts()).anyMatch(alert -> alert.contains("cuts the price of GPT-4o"));
        assertThat(again.alerts()).isEqualTo(original.alerts());
        assertThat(Files.size(file)).isLessThan(8000);
    }

    private static ListedOffer offer(String model, double dollars, String provider) {
        return new ListedOffer(
                provider + "/" + model,
                provider,
                new ListedModel(model, null, null, null, null, null, null, null),
                Price.of(new Amounts(dollars, dollars * 4, null, null)),
                null,
                null);
    }

    private static ListedEntry entry(String model, String released) {
        return new ListedEntry(
                "openai/" + model,
                null,
                new ListedModel(model, "OpenAI", null, null, LocalDate.parse(released), null, null, null),
                new ModelDetails(null, null, null, null, null, null, null),
                null);
    }

    private static ExcerptOrigin taken(Instant at) {
        return new ExcerptOrigin("a_list", "https://example.org/list", at, at, true, "a test", "CC0-1.0");
    }

    private static void prices(ArchiveWriter writer, Instant at, ListedOffer... offers) throws Exception {
        write(writer, ExcerptHead.prices(taken(at)), List.of(offers));
    }

    private static void models(ArchiveWriter writer, Instant at, ListedEntry... entries) throws Exception {
        write(writer, ExcerptHead.models(taken(at)), List.of(entries));
    }

    private static void write(ArchiveWriter writer, ExcerptHead head, List<?> rows) throws Exception {
        writer.write(
                head.from().toldAt(),
                RecordingExcerpt.url(head),
                RecordingExcerpt.CONTENT_TYPE,
                RecordingExcerpt.write(head, rows));
    }
}
