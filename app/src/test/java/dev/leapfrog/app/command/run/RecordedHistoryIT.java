package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What must come of recorded history, through broker and detectors; skipped where there are no recordings. */
class RecordedHistoryIT {
    private static final String ARENA_JSON = "lmarena/text/overall";

    @TempDir
    Path folder;

    @Test
    void shouldNeverTakeAShortListForWithdrawals() throws IOException {
        replay("arena_ai_json");

        assertThat(types("scores")).contains("ScoreChanged").doesNotContain("ScoreWithdrawn");
        Map<String, Set<String>> unseen = new HashMap<>();
        lines("scores").filter(event -> is(event, "BoardPublished")).forEach(closed -> {
            Set<String> models = new HashSet<>();
            closed.path("unseen").forEach(model -> models.add(model.asString()));
            unseen.put(closed.path("publication").asString(), models);
        });
        assertThat(unseen.values()).anyMatch(models -> models.size() > 40);
        lines("gaps")
                .filter(gap -> gap.hasNonNull("leaderA") && gap.hasNonNull("leaderB"))
                .forEach(gap -> {
                    Set<String> missing =
                            unseen.getOrDefault(gap.path("publication").asString(), Set.of());
                    assertThat(gap.path("stale").asBoolean())
                            .as("stale: %s", gap)
                            .isEqualTo(missing.contains(leader(gap, "leaderA"))
                                    || missing.contains(leader(gap, "leaderB")));
                });
        assertThat(lines("gaps")
                        .filter(gap -> gap.path("board").asString().equals(ARENA_JSON)
                                && gap.path("publishedAt").asString().startsWith("2026-04-06"))
                        .map(gap ->
                                gap.path("a").asString() + " " + gap.path("b").asString() + " "
                                        + gap.path("points").asDouble()))
                .contains("closed open 48.0")
                .anyMatch(text -> text.startsWith("US CN 3"));
    }

    @Test
    void shouldNeverConfirmAPreviewWithoutWeightsAsOpenLeader() throws IOException {
        replay("lmarena_catalog");

        assertThat(lines("alerts.sources")).as("held back").isEmpty();
        assertThat(lines("scores").map(row -> row.path("model").path("name").asString("")))
                .anyMatch(RecordedHistoryIT::isThePreview);
        assertThat(lines("frontier")
                        .flatMap(state -> state.path("leaders").properties().stream())
                        .filter(leader -> leader.getKey().contains("open"))
                        .map(leader -> leader.getValue().path("point").toString()
                                + leader.getValue().path("confirmed")))
                .isNotEmpty()
                .noneMatch(RecordedHistoryIT::isThePreview);
        assertThat(lines("alerts.frontier")
                        .filter(alert -> alert.path("status").asString().equals("CONFIRMED"))
                        .filter(alert -> alert.path("segment").asString("").contains("open"))
                        .map(alert -> alert.path("headline").asString()))
                .noneMatch(RecordedHistoryIT::isThePreview);
    }

    @Test
    void shouldCallSourcesDegradedThatGoEmptyAndTellNothingElse() throws IOException {
        replay("openrouter_rankings", "ollama_feed", "lab_news_rss");

        assertThat(lines("alerts.sources")
                        .map(alert -> alert.path("kind").asString() + " "
                                + alert.path("subject").asString() + " "
                                + alert.path("occurredAt").asString().substring(0, 10)))
                .containsExactlyInAnyOrder(
                        "SOURCE_DEGRADED openai_research 2025-03-01", "SOURCE_DEGRADED openrouter_rankings 2026-05-19");
        assertThat(types("observations")).contains("UptakeMeasured").doesNotContain("OfferWithdrawn", "ScoreWithdrawn");
        assertThat(lines("alerts.uptake")
                        .map(alert -> alert.path("severity").asString() + " "
                                + alert.path("occurredAt").asString().substring(0, 7)))
                .as("overtakes in a short list, none after the rankings went empty")
                .isNotEmpty()
                .containsOnly("INFO 2026-04", "INFO 2026-05");
    }

    @Test
    void shouldMakeOneChangeOfWhatSeveralListsSee() throws IOException {
        replay(
                "models_dev_api",
                "litellm_mirror",
                "litellm_upstream",
                "llm_prices",
                "genai_prices",
                "openrouter_models");

        assertThat(lines("alerts.prices")
                        .filter(alert -> alert.path("metrics")
                                .path("offer")
                                .asString()
                                .equals("anthropic/anthropic/claude-opus-4-5-20251101"))
                        .map(RecordedHistoryIT::witnesses))
                .as("two days after the release lists mended what the vendor had asked from the first day")
                .containsExactly(
                        "2025-11-26 PROVISIONAL [genai_prices, llm_prices_current, llm_prices_historical, models_dev_api]",
                        "2025-11-27 RETRACTED [calendar]");
        assertThat(lines("alerts.prices")
                        .filter(alert -> alert.path("status").asString().equals("CONFIRMED"))
                        .map(alert -> alert.path("metrics").path("offer").asString()
                                + alert.path("after")
                                + alert.path("occurredAt").asString().substring(0, 10)))
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates();
        lines("prices").forEach(fact -> {
            for (String amount : List.of("input", "output", "cacheRead", "cacheWrite")) {
                double dollars = fact.path("price").path(amount).asDouble(0);
                assertThat(dollars == 0 || dollars == -1 || (dollars >= 0.001 && dollars <= 2000))
                        .as("%s of %s", amount, fact)
                        .isTrue();
            }
        });
        assertThat(lines("prices").filter(fact -> fact.path("witnesses").size() > 1))
                .hasSizeGreaterThan(900);
    }

    /** What a reader can bear over everything: 4 major stories a month and 12 others of note, none twice. */
    @Test
    void shouldTellOneStoryForEachHappeningWithinWhatAReaderCanBear() throws IOException {
        replay("lmarena_csv", "livebench", "artificial_analysis", "aider", "swebench");

        Map<String, JsonNode> stories = new HashMap<>();
        lines("stories").forEach(story -> stories.put(story.path("id").asString(), story));
        Map<String, Integer> byMonth = new HashMap<>();
        stories.values()
                .forEach(story -> byMonth.merge(
                        story.path("occurredAt").asString().substring(0, 7) + " "
                                + story.path("severity").asString(),
                        1,
                        Integer::sum));
        assertThat(byMonth)
                .allSatisfy((month, count) -> assertThat(count)
                        .as(month)
                        .isLessThanOrEqualTo(month.endsWith("MAJOR") ? 4 : month.endsWith("NOTICE") ? 12 : 1000));
        List<String> ofNote = stories.values().stream()
                .filter(story -> !story.path("severity").asString().equals("INFO"))
                .map(RecordedHistoryIT::dated)
                .toList();
        assertThat(ofNote).doesNotHaveDuplicates();
        assertThat(ofNote)
                .anyMatch(
                        story -> story.startsWith("MAJOR 2024-08-02 Gemini 1.5 Pro Exp 0801 takes the lead on LMArena"))
                .anyMatch(story -> story.startsWith("MAJOR 2024-09-13 o1 Preview"))
                .anyMatch(story -> story.startsWith("MAJOR 2024-12-31 DeepSeek V3 takes the lead among open models"))
                .anyMatch(story -> story.startsWith("MAJOR 2025-02-18 Early Grok 3 takes the lead on LMArena text"))
                .anyMatch(story -> story.startsWith("MAJOR 2026-04-30 GPT-5.5 takes the lead on Artificial"));
        for (String family : List.of("frontier", "gaps")) {
            assertThat(lines("alerts." + family)
                            .map(alert -> alert.path("story").asString("")))
                    .isNotEmpty()
                    .allMatch(stories::containsKey);
        }
    }

    private static String dated(JsonNode story) {
        return story.path("severity").asString() + " "
                + story.path("occurredAt").asString().substring(0, 10) + " "
                + story.path("headline").asString();
    }

    private static String witnesses(JsonNode alert) {
        List<String> sources = new ArrayList<>();
        alert.path("evidence")
                .forEach(
                        one -> sources.add(one.path("provenance").path("source").asString()));
        return alert.path("occurredAt").asString().substring(0, 10) + " "
                + alert.path("status").asString() + " "
                + sources.stream().sorted().toList();
    }

    private static boolean isThePreview(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("maverick") && lower.contains("experimental");
    }

    private static String leader(JsonNode gap, String which) {
        return gap.path(which).path("model").path("id").asString();
    }

    private static boolean is(JsonNode event, String type) {
        return event.path("type").asString("").equals(type);
    }

    private Set<String> types(String topic) throws IOException {
        Set<String> types = new HashSet<>();
        lines(topic).forEach(event -> types.add(event.path("type").asString("")));
        return types;
    }

    private Stream<JsonNode> lines(String topic) throws IOException {
        return RecordedReplay.lines(folder, topic);
    }

    private void replay(String... recordings) {
        RecordedReplay.run(folder, List.of(recordings));
    }
}
