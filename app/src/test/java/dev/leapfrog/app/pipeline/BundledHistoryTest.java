package dev.leapfrog.app.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the history that comes with the program is allowed to hold, and does hold. */
class BundledHistoryTest {
    private static final int MOST_BYTES = 1 << 20;
    private static final Map<String, String> LICENCES = Map.of(
            "lmarena_csv", "MPL-2.0",
            "lmarena_history", "MIT",
            "arena_ai_json", "MIT",
            "models_dev_api", "MIT",
            "models_dev_models", "MIT",
            "genai_prices", "MIT",
            "litellm_upstream", "MIT",
            "litellm_mirror", "MIT",
            "litellm_tokencost", "MIT",
            "epoch_models", "CC-BY-4.0");

    private static final List<Excerpt> EXCERPTS = new ArrayList<>();
    private static long size;

    /** One list as it stands in the file. */
    private record Excerpt(Instant at, JsonNode head, List<JsonNode> rows) {
        String text(String field) {
            return head.path(field).asString("");
        }

        Instant publishedAt() {
            return Instant.parse(text("publishedAt"));
        }
    }

    @BeforeAll
    static void read() throws Exception {
        try (BundledHistory history = BundledHistory.extract();
                ArchiveReader reader = history.archives().read(null)) {
            size = Files.size(history.file());
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                String body = new String(((Body) response.content()).bytes(), StandardCharsets.UTF_8);
                List<JsonNode> lines =
                        body.lines().map(EventJson.mapper()::readTree).toList();
                EXCERPTS.add(new Excerpt(response.date(), lines.getFirst(), lines.subList(1, lines.size())));
            }
        }
    }

    private static List<Excerpt> lists(String kind) {
        return EXCERPTS.stream().filter(one -> one.text("list").equals(kind)).toList();
    }

    @Test
    void shouldBeSmallAndNameTheOriginAndLicenceOfEveryList() throws Exception {
        String notice = Files.readString(Path.of("..", "NOTICE"));

        assertThat(size).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(EXCERPTS).hasSizeGreaterThan(200);
        Set<String> sources = new HashSet<>();
        for (Excerpt list : EXCERPTS) {
            sources.add(list.text("source"));
            assertThat(list.text("licence")).isEqualTo(LICENCES.get(list.text("source")));
            assertThat(list.text("origin")).hasSizeGreaterThan(20);
            assertThat(list.text("url")).startsWith("https://");
            assertThat(list.rows()).isNotEmpty();
            assertThat(list.at()).isEqualTo(list.publishedAt());
            assertThat(Instant.parse(list.text("fetchedAt"))).isAfterOrEqualTo(list.publishedAt());
        }
        assertThat(sources).isEqualTo(LICENCES.keySet()).allMatch(notice::contains);
    }

    @Test
    void shouldHoldTheBoardOnceAMonthSinceMay2023AsFarAsRecorded() {
        Map<YearMonth, Integer> months = new TreeMap<>();
        Instant before = Instant.MIN;
        for (Excerpt list : lists("board")) {
            assertThat(list.text("board")).isEqualTo("lmarena/text/overall");
            assertThat(list.publishedAt()).isAfter(before);
            before = list.publishedAt();
            months.merge(YearMonth.from(before.atZone(ZoneOffset.UTC)), 1, Integer::sum);
            assertThat(list.rows().size()).isBetween(13, 60);
        }

        Set<YearMonth> recorded = new TreeSet<>(List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4)));
        for (YearMonth month = YearMonth.of(2023, 5);
                !month.isAfter(YearMonth.of(2025, 2));
                month = month.plusMonths(1)) {
            recorded.add(month);
        }
        assertThat(months.keySet()).isEqualTo(recorded);
        assertThat(months.entrySet().stream().filter(month -> month.getValue() > 1))
                .extracting(Map.Entry::getKey)
                .containsExactly(YearMonth.of(2025, 2), YearMonth.of(2026, 4));
    }

    @Test
    void shouldHoldNoListThatIsCutAndCallsItselfComplete() {
        assertThat(lists("board"))
                .filteredOn(list -> list.rows().size() > 40)
                .isNotEmpty()
                .noneMatch(list -> list.head().path("complete").asBoolean());
        assertThat(lists("models"))
                .noneMatch(list -> list.head().path("complete").asBoolean());
    }

    @Test
    void shouldHoldIntervalsAndLicencesWhereTheyWerePublished() {
        for (Excerpt list : lists("board")) {
            if (!list.text("source").equals("lmarena_history")) {
                assertThat(list.rows())
                        .allMatch(row -> row.path("score").has("low")
                                && row.path("score").has("high"));
                assertThat(list.rows().stream()
                                .filter(row -> row.has("licence"))
                                .count())
                        .isGreaterThan(list.rows().size() * 3L / 4);
            }
        }
    }

    @Test
    void shouldKnowTheLabOfEveryModelThatIsPricedOrReleased() {
        Resolver resolver = Resolver.bundled();
        int read = 0;
        int families = 0;
        for (Excerpt list : EXCERPTS) {
            for (JsonNode row : list.rows()) {
                JsonNode model = row.path("model");
                if (!list.text("list").equals("board")) {
                    var found = resolver.resolve(new Naming(
                                    list.text("source") + ".recorded",
                                    model.path("name").asString(""),
                                    model.path("organization").asString(null),
                                    model.path("licence").asString(null),
                                    null,
                                    Links.NONE,
                                    model.has("releasedOn")
                                            ? LocalDate.parse(
                                                    model.path("releasedOn").asString(""))
                                            : null,
                                    LocalDate.ofInstant(list.at(), ZoneOffset.UTC)))
                            .model();
                    families += found.resolved() ? 0 : 1;
                    assertThat(found.country())
                            .as("%s in %s", model, list.head())
                            .isNotNull();
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(4000);
        assertThat(families)
                .as("names that mean a family and no model of it, such as mistral-small before its first dated release")
                .isLessThan(read * 3 / 100);
    }

    @Test
    void shouldHoldPlausiblePricesAndDatedReleases() {
        for (Excerpt list : lists("prices")) {
            for (JsonNode row : list.rows()) {
                for (String amount : List.of("input", "output")) {
                    JsonNode dollars = row.path("price").path(amount);
                    double value = dollars.asDouble(0);
                    assertThat(value == 0 || value == -1 || (value >= 0.001 && value <= 2000))
                            .as("%s of %s in %s", amount, row, list.head())
                            .isTrue();
                }
            }
        }
        assertThat(lists("models").stream().flatMap(list -> list.rows().stream()))
                .hasSizeGreaterThan(600)
                .allMatch(
                        row -> row.path("model").path("releasedOn").asString("").compareTo("2023") > 0);
    }
}
