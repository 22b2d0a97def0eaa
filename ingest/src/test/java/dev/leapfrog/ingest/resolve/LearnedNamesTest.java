package dev.leapfrog.ingest.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for everything that links can teach. */
class LearnedNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Resolver TABLES = Resolver.bundled();
    private static final Names NAMES = Names.of(TABLES, List.of());
    private static final List<String> WORDS =
            List.of("mini", "nano", "lite", "pro", "turbo", "flash", "vision", "coder", "math", "base", "thinking");

    @Test
    void shouldJoinNoTwoModelsThatAreKnownToBeApartWhateverLinksThem() throws IOException {
        List<String[]> apart = apart();

        assertThat(apart).hasSizeGreaterThan(50).allSatisfy(pair -> {
            for (Links links : links(pair[1])) {
                Names taught = learning(List.of(naming("openrouter_models", pair[0], links)));

                assertThat(id(taught, "openrouter_models", pair[0]))
                        .as("%s linked to %s", pair[0], pair[1])
                        .isNotEqualTo(id(taught, "huggingface", pair[1]));
            }
        });
    }

    @Test
    void shouldJoinNoTwoModelsOfOneFamilyThatDifferInAWordAVersionOrASize() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String name = "nvidia/nemotron-" + (9 + random.nextInt(5)) + "-sparks";
            String word = WORDS.get(random.nextInt(WORDS.size()));
            for (String other : List.of(name + "-" + word, name + ".5", name.replace("sparks", "1"), name + "-2509")) {
                Names taught = learning(List.of(naming("openrouter_models", name, new Links(other, null, null))));

                assertThat(id(taught, "test", name)).as(other).isNotEqualTo(id(taught, "test", other));
            }
        }
    }

    @Test
    void shouldLearnTheSameInAnyOrder() {
        List<Naming> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "nvidia/nemotron-" + (i / 4 + 10) + (i % 2 == 0 ? "-sparks" : "-embers");
            rows.add(naming(
                    "openrouter_models", name, new Links(name + "-30B" + (i % 4 < 2 ? "-BF16" : ""), null, null)));
        }
        Names atOnce = learning(rows);
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rows, random);
            Names oneByOne = NAMES;
            for (Naming row : rows) {
                oneByOne = learning(oneByOne, List.of(row));
            }
            for (Naming row : rows) {
                assertThat(id(oneByOne, "test", row.name())).isEqualTo(id(atOnce, "test", row.name()));
            }
        }
    }

    @Test
    void shouldLearnNothingFromLinksThatContradictEachOther() {
        Naming one = naming(
                "openrouter_models", "nvidia/nemotron-9-sparks", new Links("nvidia/Nemotron-9-Sparks-30B", null, null));
        Naming other =
                naming("litellm", "nvidia/nemotron-9-sparks", new Links("nvidia/Nemotron-9-Sparks-70B", null, null));

        assertThat(NAMES.news(NAMES.evidenceIn(List.of(one, other)))).isEmpty();
        assertThat(NAMES.news(NAMES.evidenceIn(List.of(other, one)))).isEmpty();
        assertThat(NAMES.news(NAMES.evidenceIn(List.of(one)))).hasSize(1);
    }

    @Test
    void shouldKeepWhatWasLearnedFirst() {
        Naming one = naming(
                "openrouter_models", "nvidia/nemotron-9-sparks", new Links("nvidia/Nemotron-9-Sparks-30B", null, null));
        Naming other =
                naming("litellm", "nvidia/nemotron-9-sparks", new Links("nvidia/Nemotron-9-Sparks-70B", null, null));
        Names taught = learning(List.of(one));

        assertThat(taught.news(taught.evidenceIn(List.of(other)))).isEmpty();
        assertThat(id(taught, "test", "nvidia/nemotron-9-sparks")).hasToString("nvidia/nemotron-9-sparks-30b");
    }

    @Test
    void shouldTakeForProofOnlyWhatIsGivenAgainOnALaterDay() {
        List<Naming> rows = List.of(naming(
                "openrouter_models",
                "nvidia/nemotron-9-sparks",
                new Links("nvidia/Nemotron-9-Sparks-30B", null, null)));
        Names taught = NAMES.with(NAMES.news(NAMES.evidenceIn(rows)).stream()
                .map(learned -> learned.record(evidence()))
                .toList());

        assertThat(taught.confirmed(
                        taught.evidenceIn(rows), evidence().fetchedAt().plus(Duration.ofHours(23))))
                .isEmpty();
        assertThat(taught.confirmed(
                        taught.evidenceIn(rows), evidence().fetchedAt().plus(Duration.ofHours(24))))
                .singleElement()
                .satisfies(alias -> assertThat(alias.from()).hasToString("nvidia/nemotron-9-sparks"));
    }

    @Test
    void shouldNotJoinTwoSizesThroughANameWithoutOne() {
        Naming one = naming(
                "openrouter_models", "nvidia/nemotron-9-sparks-30b", new Links("nvidia/Nemotron-9-Sparks", null, null));
        Naming other = naming(
                "openrouter_models", "nvidia/nemotron-9-sparks-70b", new Links("nvidia/Nemotron-9-Sparks", null, null));
        Names taught = learning(List.of(one));

        assertThat(taught.news(taught.evidenceIn(List.of(other)))).isEmpty();
        assertThat(id(taught, "test", "nvidia/nemotron-9-sparks-70b"))
                .isNotEqualTo(id(taught, "test", "nvidia/nemotron-9-sparks-30b"));
    }

    @Test
    void shouldKnowTheSameAsReadFromTheLog() {
        Naming row = naming(
                "openrouter_models", "nvidia/nemotron-9-sparks", new Links("nvidia/Nemotron-9-Sparks-30B", null, null));
        List<LearnedAlias> written = NAMES.news(NAMES.evidenceIn(List.of(row))).stream()
                .map(learned -> learned.record(evidence()))
                .toList();
        Names read = Names.of(TABLES, written);

        assertThat(read.news(read.evidenceIn(List.of(row)))).isEmpty();
        Resolution resolution = read.resolve(Naming.of("openrouter_rankings", "nvidia/nemotron-9-sparks", DAY));
        assertThat(resolution.model().id()).hasToString("nvidia/nemotron-9-sparks-30b");
        assertThat(resolution.how()).isEqualTo("learned alias");
    }

    @Test
    void shouldLetAUsersAliasWinOverWhatWasLearned() {
        Naming row = naming(
                "openrouter_models", "nvidia/nemotron-9-sparks", new Links("nvidia/Nemotron-9-Sparks-30B", null, null));
        List<LearnedAlias> written = NAMES.news(NAMES.evidenceIn(List.of(row))).stream()
                .map(learned -> learned.record(evidence()))
                .toList();
        Alias users = new Alias("nvidia/nemotron-9-sparks", null, ModelId.parse("nvidia/other"), null);
        Names read = Names.of(TABLES.with(List.of(users)), written);

        assertThat(id(read, "openrouter_models", "nvidia/nemotron-9-sparks")).hasToString("nvidia/other");
    }

    private static Names learning(List<Naming> rows) {
        return learning(NAMES, rows);
    }

    /** With what the rows teach, borne out on the next day. */
    private static Names learning(Names names, List<Naming> rows) {
        Names taught = names.with(names.news(names.evidenceIn(rows)).stream()
                .map(learned -> learned.record(evidence()))
                .toList());
        return taught.with(
                taught.confirmed(taught.evidenceIn(rows), evidence().fetchedAt().plus(Duration.ofDays(1))));
    }

    private static ModelId id(Names names, String source, String name) {
        return names.resolve(Naming.of(source, name, DAY)).model().id();
    }

    private static Naming naming(String source, String name, Links links) {
        return Naming.of(source, name, DAY).with(links);
    }

    private static List<Links> links(String to) {
        return List.of(
                new Links(to, null, null),
                new Links(null, to, null),
                new Links(null, null, to),
                new Links(null, null, null, to));
    }

    private static Provenance evidence() {
        return new Provenance(
                "openrouter_models",
                "https://openrouter.ai/api/v1/models",
                DAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                "hash",
                "test/1",
                "run",
                1,
                Mode.LIVE);
    }

    /** Pairs of names of two models: those written for the tests and the hand-labelled ones of the recordings. */
    private static List<String[]> apart() throws IOException {
        List<String[]> apart = new ArrayList<>();
        try (var table = Objects.requireNonNull(LearnedNamesTest.class.getResourceAsStream("apart.csv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        apart.add(new String[] {cells[0], cells[2]});
                    });
        }
        Map<Boolean, Integer> counted = new HashMap<>();
        for (JsonNode pair : JsonMapper.shared()
                .readTree(Files.readAllBytes(Recordings.file("entity_pairs_sample.json")))
                .get("pairs")) {
            counted.merge(pair.get("same").asBoolean(), 1, Integer::sum);
            if (!pair.get("same").asBoolean()) {
                apart.add(new String[] {name(pair.get("a")), name(pair.get("b"))});
            }
        }
        assertThat(counted.get(false)).isPositive();
        apart.removeIf(pair -> pair[0].equals(pair[1]));
        return apart;
    }

    private static String name(@Nullable JsonNode side) {
        JsonNode one = Objects.requireNonNull(side);
        return one.get(one.has("name") ? "name" : "id").asString();
    }
}
