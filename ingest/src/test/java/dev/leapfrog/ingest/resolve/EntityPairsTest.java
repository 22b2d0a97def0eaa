package dev.leapfrog.ingest.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.ModelId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hand-checked pairs of names over sources: different models must stay apart; how many of one model meet is printed.
 */
class EntityPairsTest {
    private static final Resolver RESOLVER = Resolver.bundled();

    @Test
    void shouldMergeNoTwoModels() throws IOException {
        JsonNode pairs = JsonMapper.shared()
                .readTree(Files.readAllBytes(Recordings.file("entity_pairs_sample.json")))
                .get("pairs");
        Set<String> merged = new TreeSet<>();
        Map<String, int[]> recall = new TreeMap<>();
        for (JsonNode pair : pairs) {
            boolean met = id(pair.get("a")).equals(id(pair.get("b")));
            if (pair.get("same").asBoolean()) {
                int[] count = recall.computeIfAbsent(pair.get("kind").asString(), kind -> new int[2]);
                count[0] += met ? 1 : 0;
                count[1]++;
            } else if (met) {
                merged.add(pair.get("a").get("id").asString() + " = "
                        + pair.get("b").get("id").asString());
            }
        }

        recall.forEach((kind, count) -> System.out.printf("pairs: %s %d of %d meet%n", kind, count[0], count[1]));
        assertThat(merged).isEmpty();
    }

    /** The id in the source's own spelling; where the source shows a name too, that. */
    private static ModelId id(JsonNode side) {
        String name =
                side.has("name") ? side.get("name").asString() : side.get("id").asString();
        return RESOLVER.resolve(new Naming(name, null, null, null, null, LocalDate.of(2026, 11, 1)))
                .model()
                .id();
    }
}
