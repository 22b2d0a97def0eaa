package dev.leapfrog.app.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bundled history tells, against what is known to have been so. */
class HistoryTruthsIT {
    private static Cluster cluster;
    private static Replayed history;

    @BeforeAll
    static void load() throws Exception {
        cluster = Cluster.temporary(0);
        try (BundledHistory bundled = BundledHistory.extract()) {
            history = Replayed.of(cluster, "history.", bundled.file());
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void shouldKnowWhoLedWhen() {
        Map<String, String> leaders = new HashMap<>();
        for (JsonNode state : history.values(Topics.FRONTIER)) {
            String month = state.path("publishedAt").asString().substring(0, 7);
            leaders.put(month + " all", leader(state, "all"));
            leaders.put(month + " open", leader(state, "open"));
            leaders.put(month + " CN", leader(state, "CN"));
            assertThat(state.path("stale").asBoolean()).isFalse();
            assertThat(state.path("scaleBreak").asBoolean()).isFalse();
        }

        assertThat(leaders)
                .containsEntry("2023-05 all", "openai/gpt-4")
                .containsEntry("2023-12 all", "openai/gpt-4-1106-preview")
                .containsEntry("2024-06 all", "openai/gpt-4o-2024-05-13")
                .containsEntry("2024-08 open", "meta/llama-3.1-405b-instruct")
                .containsEntry("2025-01 open", "deepseek/deepseek-v3")
                .containsEntry("2025-02 all", "xai/early-grok-3")
                .containsEntry("2025-02 open", "deepseek/deepseek-r1")
                .containsEntry("2025-02 CN", "deepseek/deepseek-r1")
                .containsEntry("2026-04 all", "anthropic/claude-opus-4-6")
                .containsEntry("2026-04 open", "zhipu/glm-5");
    }

    private static String leader(JsonNode state, String segment) {
        return state.path("leaders")
                .path(segment)
                .path("point")
                .path("model")
                .path("id")
                .asString("");
    }

    @Test
    void shouldMeasureTheGapOfOpenModelsAsPublished() {
        Map<String, Double> percents = new HashMap<>();
        for (JsonNode gap : history.values(Topics.GAPS)) {
            if (gap.path("a").asString().equals("closed")
                    && gap.path("b").asString().equals("open")) {
                percents.put(
                        gap.path("publishedAt").asString().substring(0, 10),
                        gap.path("percent").asDouble(-1));
            }
        }

        assertThat(percents.get("2025-02-04")).isBetween(1.65, 1.75);
        assertThat(percents.get("2025-02-22")).isBetween(2.95, 3.05);
        assertThat(percents.get("2026-04-01")).isBetween(3.25, 3.35);
    }

    @Test
    void shouldChangeTheFollowedSourceWithoutAShift() {
        List<String> switches = new ArrayList<>();
        Set<String> days = new HashSet<>();
        for (JsonNode state : history.values(Topics.FRONTIER)) {
            if (state.path("cause").asString().equals("SOURCE_SWITCHED")) {
                switches.add(state.path("source").asString());
                days.add(state.path("publishedAt").asString().substring(0, 10));
            }
        }

        assertThat(switches).containsExactly("lmarena_csv.recorded", "arena_ai_json.recorded");
        assertThat(history.values(Topics.ALERTS_FRONTIER))
                .hasSizeGreaterThan(30)
                .noneMatch(alert ->
                        days.contains(alert.path("occurredAt").asString().substring(0, 10)));
    }

    @Test
    void shouldTellAlertsAsHistoryAndNoneOfAFirstList() {
        Map<String, String> first = new HashMap<>();
        for (JsonNode event : history.values(Topics.OBSERVATIONS)) {
            String type = event.path("type").asString();
            if (type.equals("SnapshotPublished") || type.equals("BoardPublished")) {
                String list = event.path("list").asString("board");
                first.putIfAbsent(
                        list + event.path("provenance").path("source").asString(),
                        list + page(event.path("provenance")));
            }
        }

        Map<String, List<JsonNode>> alerts = Map.of(
                "board", history.values(Topics.ALERTS_FRONTIER),
                "models", history.values(Topics.ALERTS_RELEASES),
                "prices", history.values(Topics.ALERTS_PRICES));
        alerts.forEach((list, told) -> {
            assertThat(told).as(list).hasSizeGreaterThan(10);
            for (JsonNode alert : told) {
                assertThat(alert.path("mode").asString()).isEqualTo("backfill");
                assertThat(alert.path("evidence"))
                        .as("%s", alert)
                        .anyMatch(evidence -> !first.containsValue(list + page(evidence.path("provenance"))));
            }
        });
        assertThat(history.values(Topics.ALERTS_SOURCES))
                .as("what the recorded lists have wrong is held back")
                .hasSizeLessThan(5)
                .allMatch(alert -> alert.path("kind").asString().equals("QUARANTINED"));
        assertThat(history.values(Topics.DEAD_LETTERS)).isEmpty();
    }

    private static String page(JsonNode from) {
        return from.path("url").asString() + from.path("publishedAt").asString("");
    }

    @Test
    void shouldKnowPricesWithTheirDates() {
        List<String> prices = new ArrayList<>();
        for (JsonNode price : history.values(Topics.PRICES)) {
            if (price.path("type").asString().equals("PriceChanged")
                    && price.path("status").asString().equals("CONFIRMED")
                    && price.path("model").path("id").asString().equals("openai/gpt-4o")
                    && price.path("provider").asString().equals("openai")) {
                prices.add(price.path("price").path("input").asDouble() + " "
                        + price.path("price").path("output").asDouble());
            }
        }

        assertThat(prices).containsSubsequence("5.0 15.0", "2.5 10.0");
    }
}
