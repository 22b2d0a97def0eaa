package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedUptake;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Recordings of price pages, feeds and the library of Ollama, where they are at hand; the facts were read by eye. */
class FeedsAndVendorsTest {
    @Test
    void shouldReadEveryPricePage() throws IOException {
        List<Read> pages = read("vendor_pages.warc.gz");

        assertThat(pages)
                .hasSize(13)
                .allSatisfy(page -> assertThat(page.parsing)
                        .as(page.url)
                        .isInstanceOfSatisfying(
                                Parsed.class,
                                parsed -> assertThat(parsed.skipped()).isEmpty()));
        Map<String, Price> prices = prices(pages);
        assertThat(prices).hasSize(182);
        assertThat(of(prices, "vendor_deepseek deepseek-v4-pro").amounts())
                .isEqualTo(new Amounts(0.435, 0.87, 0.003625, null));
        assertThat(of(prices, "vendor_anthropic_page Opus 4.7").amounts()).isEqualTo(new Amounts(5.0, 25.0, 0.5, 6.25));
        assertThat(of(prices, "vendor_mistral Magistral Medium").amounts())
                .isEqualTo(new Amounts(2.0, 5.0, null, null));
        assertThat(of(prices, "vendor_openai_page gpt-5.6-luna").batch()).isEqualTo(new Amounts(0.1, 0.6, 0.01, 0.125));
        assertThat(of(prices, "vendor_openai_text gpt-5.4").batch()).isEqualTo(new Amounts(1.25, 7.5, 0.13, null));
        assertThat(of(prices, "vendor_google_text Gemini 2.5 Pro").tiers())
                .containsExactly(new Price.Tier(200_000, null, null, new Amounts(2.5, 15.0, 0.25, null)));
        assertThat(of(prices, "vendor_xai grok-4.3").amounts()).isEqualTo(new Amounts(1.25, 2.5, null, null));
        assertThat(of(prices, "vendor_kimi kimi-k2.6").amounts()).isEqualTo(new Amounts(0.95, 4.0, 0.16, null));
        assertThat(of(prices, "vendor_kimi_cn kimi-k2.5").currency()).isEqualTo("CNY");
        assertThat(of(prices, "vendor_zai_page GLM-5.2").amounts()).isEqualTo(new Amounts(1.4, 4.4, 0.26, null));
        assertThat(of(prices, "vendor_zai_text GLM-4.7-Flash").isFree()).isTrue();
        assertThat(of(prices, "vendor_zhipu GLM-4.7").tiers())
                .containsExactly(new Price.Tier(32_000, null, null, new Amounts(4.0, 16.0, 0.8, null)));
        assertThat(of(prices, "vendor_volcengine deepseek-v3.2"))
                .isEqualTo(new Price(
                        2.0,
                        3.0,
                        0.4,
                        null,
                        new Amounts(1.0, 1.5, 0.4, null),
                        List.of(new Price.Tier(32_000, null, null, new Amounts(4.0, 6.0, 0.4, null))),
                        "CNY"));
    }

    @Test
    void shouldFindTheReleasesInFeeds() throws IOException {
        List<Read> feeds = read("lab_news_rss.warc.gz");

        assertThat(feeds).hasSize(193);
        assertThat(feeds.stream().filter(feed -> feed.parsing instanceof NothingNew))
                .hasSize(60);
        assertThat(feeds.stream().filter(feed -> feed.parsing instanceof Unrecognised))
                .hasSize(24)
                .allSatisfy(feed -> {
                    assertThat(feed.source).isEqualTo("openai_research");
                    assertThat(feed.parsing).isEqualTo(new Unrecognised("no rows"));
                });
        Map<String, ListedEntry> releases = new TreeMap<>();
        listings(feeds, ModelListing.class)
                .forEach(listing -> listing.rows().forEach(row -> releases.put(row.id(), row)));
        assertThat(releases).hasSize(36);
        assertThat(of(releases, "https://www.anthropic.com/news/claude-opus-4-1 Claude Opus 4.1")
                        .details()
                        .announcedOn())
                .hasToString("2025-08-05");
        assertThat(releases.values().stream()
                        .map(row -> row.details().announcedOn())
                        .filter(day -> day != null && day.getYear() > 2025))
                .isEmpty();
    }

    /** Feeds of this copy give many items another date in each version, and lose them in between. */
    @Test
    void shouldTellAReleaseOnceAndItsDateOnceMoreAtMost() throws IOException {
        MemoryLogs logs = new MemoryLogs();
        Intake intake = logs.intake(Sources.builtIn(), Resolver.bundled(), "run");
        ReplayTally tally = new ReplayTally();
        try (ArchiveReader reader =
                Archives.open(List.of(file("lab_news_rss.warc.gz"))).read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                tally.count(next, intake.take(next));
            }
        }

        Map<String, Integer> told = new TreeMap<>();
        logs.observations().stream()
                .filter(ModelListed.class::isInstance)
                .map(ModelListed.class::cast)
                .forEach(listed -> told.merge(listed.provenance().source() + " " + listed.entry(), 1, Integer::sum));
        assertThat(told).hasSize(36);
        assertThat(told.values()).allMatch(times -> times <= 2);
        assertThat(tally.report(intake.daysEnded()).files()).singleElement().satisfies(file -> {
            assertThat(file.responses().parsed()).isEqualTo(169);
            assertThat(file.responses().unrecognised()).containsOnlyKeys("no rows");
        });
    }

    @Test
    void shouldReadThePullsOfOllama() throws IOException {
        List<Read> feeds = read("ollama_feed.warc.gz");

        assertThat(feeds)
                .hasSize(198)
                .allSatisfy(feed -> assertThat(feed.parsing).isInstanceOf(Parsed.class));
        List<ListedUptake> last = listings(feeds, UptakeListing.class).getLast().rows();
        assertThat(last)
                .filteredOn(row -> row.model().name().equals("glm-4.7"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.value()).isEqualTo(8761);
                    assertThat(row.approximate()).isFalse();
                });
        assertThat(last)
                .filteredOn(row -> row.model().name().equals("deepseek-v3.2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.value()).isEqualTo(10_800);
                    assertThat(row.approximate()).isTrue();
                });
    }

    private static Map<String, Price> prices(List<Read> pages) {
        Map<String, Price> prices = new TreeMap<>();
        for (Read page : pages) {
            listings(List.of(page), PriceListing.class)
                    .forEach(listing ->
                            listing.rows().forEach(row -> prices.put(page.source + " " + row.id(), row.price())));
        }
        return prices;
    }

    private static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static <L extends Listing> List<L> listings(List<Read> pages, Class<L> kind) {
        return pages.stream()
                .map(Read::parsing)
                .filter(Parsed.class::isInstance)
                .flatMap(parsing -> ((Parsed) parsing).listings().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Read> read(String name) throws IOException {
        List<Source> sources = Sources.builtIn();
        List<Read> read = new ArrayList<>();
        try (ArchiveReader reader = Archives.open(List.of(file(name))).read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                String url = next.url();
                List<Source> readers =
                        sources.stream().filter(source -> source.reads(url)).toList();
                assertThat(readers).as(url).hasSize(1);
                byte[] body = ((Body) next.content()).bytes();
                Source source = readers.getFirst();
                read.add(new Read(source.name(), url, source.parse(url, body, Parts.none())));
            }
        }
        return read;
    }

    /** In the folder named by the system property or the environment, else in the one beside the repository. */
    private static Path file(String name) {
        Path folder = Stream.of(
                        Optional.ofNullable(System.getProperty("leapfrog.recordings")),
                        Optional.ofNullable(System.getenv("LEAPFROG_RECORDINGS")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("..", "..", "shared", "recordings"));
        assumeTrue(Files.isReadable(folder.resolve(name)), "no recording " + name);
        return folder.resolve(name);
    }

    private record Read(String source, String url, Parsing parsing) {}
}
