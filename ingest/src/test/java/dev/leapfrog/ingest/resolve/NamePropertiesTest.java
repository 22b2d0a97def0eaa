package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.RegistryModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every name, tried on the tables' own and on thousands of broken ones. */
class NamePropertiesTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int MUTATIONS = 10_000;
    private static final String MARKS = "-_. /:@()[]~,+%2F\u00e9\u4e2d\u0000\ud83d9aZ";
    private static final List<ModelId> KNOWN = Stream.concat(
                    BundledTables.models().stream().map(CatalogueModel::id),
                    BundledTables.registry().stream().map(RegistryModel::id))
            .toList();

    @Test
    void shouldResolveEveryIdToItself() {
        assertThat(KNOWN).allSatisfy(id -> assertThat(idOf(id.toString())).isEqualTo(id));
    }

    @Test
    void shouldNotMindCaseAndSeparators() {
        assertThat(KNOWN).allSatisfy(id -> {
            assertThat(idOf(id.lab() + "/" + id.name().toUpperCase(Locale.ROOT)))
                    .isEqualTo(id);
            assertThat(idOf(id.lab() + "/" + id.name().replace('-', '_'))).isEqualTo(id);
        });
    }

    @Test
    void shouldNotMindHowAProviderOffersAModel() {
        assertThat(KNOWN).allSatisfy(id -> {
            assertThat(idOf(id + ":free")).isEqualTo(id);
            assertThat(idOf("openrouter/" + id + ":batch")).isEqualTo(id);
        });
    }

    @Test
    void shouldGiveEveryMutatedNameAnIdThatResolvesToItself() {
        Random random = new Random(20261123);
        for (int i = 0; i < MUTATIONS; i++) {
            String mutated = mutated(KNOWN.get(random.nextInt(KNOWN.size())).toString(), random);
            ModelId id = idOf(mutated);

            assertThat(id.toString()).as("the id of '%s'", mutated).doesNotContainAnyWhitespaces();
            assertThat(idOf(mutated)).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-", "1", "(", "meta-", "gpt-4-", "a.", "/", "1-", "-", "a1", "8b-", "-turbo", "[a]", "free:", "-low",
                "-2506"
            })
    void shouldTakeNamesOfAnyLength(String part) {
        ModelId id = idOf("x" + part.repeat(10_000));

        assertThat(id.toString()).hasSizeLessThan(500);
        assertThat(idOf("x" + part.repeat(10_001))).isNotEqualTo(id);
    }

    @Test
    void shouldKeepTheIdOfAnUnknownNameOfAKnownLab() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String name = "zed-" + random.nextInt(90) + "-"
                    + List.of("pro", "mini", "70b", "8b-instruct").get(i % 4);
            ModelId id = idOf("openai/" + name);

            assertThat(idOf(id.toString())).as("the id of %s", name).isEqualTo(id);
        }
    }

    private static String mutated(String name, Random random) {
        StringBuilder changed = new StringBuilder(name);
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            int at = random.nextInt(changed.length());
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, mark);
                case 1 -> changed.setCharAt(at, mark);
                case 2 -> changed.insert(at, changed.substring(at));
                default -> changed.setLength(Math.max(1, at));
            }
        }
        return changed.toString().isBlank() ? "x" : changed.toString();
    }

    private static ModelId idOf(String name) {
        return RESOLVER.resolve(new Naming(name, null, null, null, null, DAY))
                .model()
                .id();
    }
}
