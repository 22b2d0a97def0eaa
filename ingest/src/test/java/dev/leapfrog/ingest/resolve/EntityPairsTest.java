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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.ResolutionTables;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Registry;
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
    private static final int PARTS = 10;
    private static final Pattern FAMILY_AND_VERSION = Pattern.compile("^\\D*\\d{0,2}(?:[.-]\\d{1,2}(?!\\d))?");
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

    /**
     * The pairs of later months are of models that no table has yet. So each pair is also resolved with tables that
     * lack its model and all others of that version of its family.
     */
    @Test
    void shouldJoinNamesOfModelsThatNoTableHas() throws Exception {
        List<CatalogueModel> all = Registry.joined(BundledTables.models(), BundledTables.registry());
        Map<Integer, Resolver> without = new TreeMap<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            without.put(
                    part,
                    Resolver.of(ResolutionTables.of(all.stream()
                            .filter(model -> part(model.id()) != left)
                            .toList())));
        }
        int joined = 0;
        int pairs = 0;
        for (JsonNode pair : pairs()) {
            ModelId known = model(pair.get("b")).id();
            if (!pair.get("same").asBoolean()
                    || !known.equals(model(pair.get("a")).id())) {
                continue;
            }
            Resolver resolver = Objects.requireNonNull(without.get(part(known)));
            pairs++;
            joined += model(resolver, pair.get("a"))
                            .id()
                            .equals(model(resolver, pair.get("b")).id())
                    ? 1
                    : 0;
        }
        System.out.printf(
                "pairs, of models that no table has: recall %.4f (%d of %d)%n", joined / (double) pairs, joined, pairs);
        assertThat(joined / (double) pairs).isGreaterThanOrEqualTo(0.93);
    }

    /** The same for all models of one version of a family. */
    private static int part(ModelId id) {
        Matcher version = FAMILY_AND_VERSION.matcher(id.name());
        String family = version.find() ? version.group().replaceAll("[^a-z0-9.]", "") : id.name();
        return Math.floorMod((id.lab() + "/" + family).hashCode(), PARTS);
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
        return model(RESOLVER, side);
    }

    private static Model model(Resolver resolver, JsonNode side) {
        String name = side.get(side.has("name") ? "name" : "id").asString();
        return resolver.resolve(Naming.of(side.get("source").asString(), name, DAY))
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
