package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ends that are told, against those that the vendors' pages of August 2026 name; skipped where there are no
 * recordings.
 */
class RecordedEndsIT {
    private static final List<String> LISTS = List.of(
            "vendor_deprecations", "deprecations_info", "litellm_mirror", "litellm_upstream", "models_dev_models");
    private static final String NONE = "none";
    private static final Set<String> BY_THE_VENDOR = Set.of("CONFIRMED", "FINAL");

    @TempDir
    Path folder;

    @Test
    void shouldTellTheEndsThatTheVendorsNameAndNoOthers() throws IOException {
        RecordedReplay.run(folder, LISTS);
        Map<String, String> named = named();
        Map<String, JsonNode> told = new HashMap<>();
        ends().filter(alert -> BY_THE_VENDOR.contains(alert.path("status").asString()))
                .forEach(alert -> told.put(of(alert), alert));
        List<String> others = new ArrayList<>();
        int right = 0;
        for (Map.Entry<String, String> end : named.entrySet()) {
            JsonNode alert = told.get(end.getKey());
            String day =
                    alert == null ? NONE : alert.path("after").path("endsOn").asString(NONE);
            if (day.equals(end.getValue()) && !day.equals(NONE)) {
                right++;
            } else if (!day.equals(end.getValue())) {
                others.add(end + " told " + day);
            }
        }
        long ends = named.values().stream().filter(day -> !day.equals(NONE)).count();

        assertThat(ends).as("ends of models on the pages").isGreaterThan(370);
        assertThat(right).as("told of %d, not %s", ends, others).isGreaterThan(Math.toIntExact(ends * 95 / 100));
        assertThat(others).as("told of another day").allMatch(other -> other.endsWith("told " + NONE));
    }

    /** {@code claude-3-5-haiku}, {@code claude-sonnet-4}, {@code claude-opus-4}: lists had days of their own. */
    @Test
    void shouldTellNoEndAsComeByTheDayOfAList() throws IOException {
        RecordedReplay.run(folder, LISTS);

        ends().filter(alert -> alert.path("after").path("stage").asString().equals("effective"))
                .forEach(alert -> assertThat(
                                alert.path("metrics").path("vendorSays").asBoolean())
                        .as("%s", alert)
                        .isTrue());
        Map<String, String> days = new TreeMap<>();
        ends().filter(alert -> BY_THE_VENDOR.contains(alert.path("status").asString())
                        && alert.path("metrics").path("channel").asString().equals("first-party"))
                .forEach(alert -> days.put(
                        alert.path("subject").asString(),
                        alert.path("after").path("endsOn").asString("")));
        assertThat(days)
                .containsEntry("anthropic/claude-3-5-haiku-20241022", "2026-02-19")
                .containsEntry("anthropic/claude-sonnet-4-20250514", "2026-06-15")
                .containsEntry("anthropic/claude-opus-4-20250514", "2026-06-15")
                .containsEntry("openai/gpt-4-1106-preview", "2026-10-23");
    }

    /** By source and model; of names that are one model the latest day, and none where one of them goes on. */
    private Map<String, String> named() throws IOException {
        Map<String, String> models = new HashMap<>();
        lines("observations")
                .filter(event -> event.path("type").asString().equals("DeprecationAnnounced"))
                .forEach(event -> models.put(
                        event.path("provenance").path("source").asString() + ","
                                + event.path("alias").asString(),
                        event.path("model").path("id").asString()));
        Map<String, String> named = new TreeMap<>();
        for (String line : Files.readAllLines(truth())) {
            if (!line.startsWith("#")) {
                int day = line.lastIndexOf(',');
                String entry = line.substring(0, day);
                String model = models.get(entry);
                assertThat(model).as("%s is read", entry).isNotNull();
                String source = entry.substring(0, entry.indexOf(','));
                named.merge(
                        source + " " + model,
                        line.substring(day + 1),
                        (one, other) ->
                                one.equals(NONE) || other.equals(NONE) ? NONE : one.compareTo(other) > 0 ? one : other);
            }
        }
        return named;
    }

    private static Path truth() {
        try {
            return Path.of(RecordedEndsIT.class.getResource("ends-2026-08.csv").toURI());
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String of(JsonNode alert) {
        return alert.path("metrics").path("source").asString() + " "
                + alert.path("subject").asString();
    }

    private Stream<JsonNode> ends() throws IOException {
        return lines("alerts.releases")
                .filter(alert -> alert.path("kind").asString().equals("DEPRECATION"));
    }

    private Stream<JsonNode> lines(String topic) throws IOException {
        return RecordedReplay.lines(folder, topic);
    }
}
