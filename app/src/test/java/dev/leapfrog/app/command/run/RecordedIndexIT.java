package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The index of capability fitted to Epoch AI's recorded benchmarks, against the Epoch Capabilities Index of the same
 * day; skipped where there are no recordings.
 */
class RecordedIndexIT {
    @TempDir
    Path folder;

    @Test
    void shouldAgreeWithThePublishedIndexOfTheSameBenchmarks() throws IOException {
        RecordedReplay.run(folder, List.of("epoch_benchmarks"));
        JsonNode index = RecordedReplay.lines(folder, "index").toList().getLast();
        Map<String, Double> published = published();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (JsonNode ranked : index.path("best")) {
            Double value = published.get(ranked.path("model").path("id").asString());
            if (value != null) {
                ours.add(ranked.path("score").path("value").asDouble());
                theirs.add(value);
            }
        }

        assertThat(index.path("boards").size())
                .as("all but the horizons in minutes")
                .isEqualTo(6);
        assertThat(ours).hasSizeGreaterThan(40);
        assertThat(correlation(ranks(ours), ranks(theirs)))
                .as("rank correlation")
                .isGreaterThan(0.9);
        assertThat(mean(ours) - mean(theirs)).as("mean difference").isBetween(-1.5, 1.5);
        assertThat(RecordedReplay.lines(folder, "gaps")
                        .filter(gap ->
                                gap.path("publication").asString().startsWith("leapfrog/capability-index/overall@"))
                        .map(gap ->
                                gap.path("a").asString() + "-" + gap.path("b").asString()))
                .contains("closed-open", "US-CN");
    }

    /** By our ids: the benchmarks name versions of models as the published index does. */
    private Map<String, Double> published() throws IOException {
        Map<String, Double> byVersion = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(RecordedIndexIT.class.getResourceAsStream("eci.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> byVersion.put(
                            line.substring(0, line.lastIndexOf(',')),
                            Double.valueOf(line.substring(line.lastIndexOf(',') + 1))));
        }
        Map<String, Double> byModel = new TreeMap<>();
        RecordedReplay.lines(folder, "scores").forEach(event -> {
            Double value = byVersion.get(event.path("alias").asString(""));
            if (value != null) {
                byModel.merge(event.path("model").path("id").asString(), value, Math::max);
            }
        });
        return byModel;
    }

    private static List<Double> ranks(List<Double> values) {
        return values.stream()
                .map(value -> values.stream().filter(other -> other < value).count()
                        + (values.stream().filter(value::equals).count() - 1) / 2.0)
                .toList();
    }

    private static double correlation(List<Double> one, List<Double> other) {
        return products(one, other) / Math.sqrt(products(one, one) * products(other, other));
    }

    private static double products(List<Double> one, List<Double> other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += (one.get(i) - mean(one)) * (other.get(i) - mean(other));
        }
        return sum;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
