package dev.leapfrog.ingest.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pairs of names over sources, with their evidence. Rules were tuned on the labs of one half; the other half is what
 * counts. A lab's half is the last bit of the SHA-256 of its id.
 */
class EntityPairsTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void shouldJoinNamesOfOneModelAndMergeNoTwo() throws Exception {
        Half tuned = new Half();
        Half heldOut = new Half();
        for (JsonNode pair : pairs()) {
            Model b = model(pair.get("b"));
            (isTuned(b.lab()) ? tuned : heldOut).add(pair, model(pair.get("a")), b);
        }

        tuned.print("tuned on");
        heldOut.print("held out");
        assertThat(tuned.wrong).isEmpty();
        assertThat(heldOut.wrong).isEmpty();
        assertThat(tuned.sameMode).isEmpty();
        assertThat(heldOut.sameMode).isEmpty();
        assertThat(heldOut.precision()).isGreaterThanOrEqualTo(0.998);
        assertThat(heldOut.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(tuned.recall()).isGreaterThanOrEqualTo(0.97);
    }

    private static JsonNode pairs() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(Recordings.file("entity_pairs_sample.json")))
                .get("pairs");
    }

    private static boolean isTuned(String lab) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(lab.getBytes(StandardCharsets.UTF_8));
        return (hash[hash.length - 1] & 1) == 1;
    }

    private static Model model(JsonNode side) {
        String name = side.get(side.has("name") ? "name" : "id").asString();
        return RESOLVER.resolve(Naming.of(side.get("source").asString(), name, DAY))
                .model();
    }

    /** What came of one half of the pairs. */
    private static final class Half {
        private final Map<String, int[]> found = new TreeMap<>();
        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private final List<String> sameMode = new ArrayList<>();

        void add(JsonNode pair, Model a, Model b) {
            boolean met = a.id().equals(b.id());
            String text = pair.get("a").get("id").asString() + " -> " + a.id() + " | "
                    + pair.get("b").get("id").asString() + " -> " + b.id();
            if (!pair.get("same").asBoolean()) {
                if (met) {
                    wrong.add(text);
                }
                return;
            }
            int[] count = found.computeIfAbsent(pair.get("kind").asString(), kind -> new int[2]);
            count[0] += met ? 1 : 0;
            count[1]++;
            if (!met) {
                missed.add(pair.get("kind").asString() + ": " + text);
            } else if (pair.get("relation").asString().equals("other_mode_or_precision")
                    && Objects.equals(a.configuration(), b.configuration())) {
                sameMode.add(text);
            }
        }

        private int joined() {
            return found.values().stream().mapToInt(count -> count[0]).sum();
        }

        private int pairs() {
            return found.values().stream().mapToInt(count -> count[1]).sum();
        }

        double recall() {
            return joined() / (double) pairs();
        }

        double precision() {
            return joined() / (double) (joined() + wrong.size());
        }

        void print(String half) {
            found.forEach(
                    (kind, count) -> System.out.printf("pairs, %s: %s %d of %d%n", half, kind, count[0], count[1]));
            System.out.printf(
                    "pairs, %s: recall %.4f (%d of %d), precision %.4f%n",
                    half, recall(), joined(), pairs(), precision());
            missed.forEach(miss -> System.out.printf("pairs, %s: missed %s%n", half, miss));
        }
    }
}
