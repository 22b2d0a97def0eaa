package dev.leapfrog.ingest.resolve.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.spelling.PreviewRule;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The tables hold together. What two of their rows claim both, the classes over them refuse. */
class BundledTablesTest {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LABS =
            BundledTables.labs().stream().map(Lab::id).collect(Collectors.toUnmodifiableSet());

    @Test
    void shouldBuildAResolver() {
        assertThatCode(Resolver::bundled).doesNotThrowAnyException();
    }

    @Test
    void shouldDescribeLabs() {
        assertThat(BundledTables.labs()).extracting(Lab::id).doesNotHaveDuplicates();
        assertThat(BundledTables.labs()).allSatisfy(lab -> {
            assertThat(lab.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(lab.name()).isNotBlank();
            assertThat(lab.country() == null || COUNTRIES.contains(lab.country()))
                    .isTrue();
        });
    }

    @Test
    void shouldDescribeFamilies() {
        assertThat(BundledTables.families()).allSatisfy(family -> {
            assertThat(LABS).contains(family.lab());
            assertThat(family.starts().size() + family.has().size()).isPositive();
            assertThat(Stream.of(family.starts(), family.has(), family.modes()).flatMap(List::stream))
                    .allSatisfy(words -> assertThat(NormalForm.of(words)).isEqualTo(words));
            assertThat(Stream.of(family.has(), family.modes()).flatMap(List::stream))
                    .noneMatch(word -> word.contains("-"));
        });
    }

    @Test
    void shouldHaveLicencesOfEveryOpenness() {
        assertThat(BundledTables.licences()).containsOnlyKeys(Openness.values());
    }

    @Test
    void shouldDescribeModels() {
        assertThat(BundledTables.models()).extracting(CatalogueModel::id).doesNotHaveDuplicates();
        assertThat(BundledTables.models()).allSatisfy(model -> {
            assertThat(LABS).contains(model.id().lab());
            assertThat(model.id().name()).matches("[a-z0-9]+([.-][a-z0-9]+)*");
            assertThat(model.source()).isNotBlank();
        });
    }

    @Test
    void shouldNameASourceForEveryReleaseDate() {
        assertThat(BundledTables.models()).extracting(CatalogueModel::released).allSatisfy(released -> {
            if (released != null) {
                assertThat(released.date()).isBetween(LocalDate.of(2022, 11, 1), LocalDate.of(2026, 11, 1));
                assertThat(released.source()).isNotBlank();
            }
        });
    }

    @Test
    void shouldNameASourceForEverySize() {
        assertThat(BundledTables.models())
                .extracting(CatalogueModel::parameters)
                .allSatisfy(parameters -> {
                    if (parameters != null) {
                        assertThat(parameters.billions()).isPositive();
                        assertThat(parameters.source()).isNotBlank();
                    }
                });
    }

    /** Weights prove a preview open only under its very name. */
    @Test
    void shouldNameASourceForAllWeightsAndKeepThemUnderTheModelsName() {
        assertThat(BundledTables.models()).allSatisfy(model -> {
            if (model.weights() != null) {
                String repository =
                        requireNonNull(PreviewRule.repository(model.weights().link()));
                assertThat(NormalForm.of(repository))
                        .isEqualTo(NormalForm.of(model.id().name()));
                assertThat(model.weights().source()).isNotBlank();
            }
        });
    }

    @Test
    void shouldListModelsOfKnownLabsInTheRegistry() {
        assertThat(BundledTables.registry()).extracting(RegistryModel::id).doesNotHaveDuplicates();
        assertThat(BundledTables.registry()).allSatisfy(model -> {
            assertThat(LABS).contains(model.id().lab());
            assertThat(model.id().name()).matches("[a-z0-9]+([.-][a-z0-9]+)*");
            assertThat(model.names()).allSatisfy(name -> assertThat(name).isNotBlank());
            if (model.on() != null) {
                assertThat(model.on()).isBetween(LocalDate.of(2022, 11, 1), LocalDate.of(2026, 11, 1));
            }
        });
    }

    @Test
    void shouldSayWhyANameMeansAModelWithOneSourceOnly() {
        assertThat(BundledTables.scoped()).isNotEmpty().allSatisfy(scoped -> {
            assertThat(LABS).contains(scoped.model().lab());
            assertThat(scoped.why()).isNotBlank();
        });
    }

    @Test
    void shouldNameASourceForEveryAlias() {
        assertThat(BundledTables.models())
                .flatExtracting(CatalogueModel::aliases)
                .allSatisfy(alias -> {
                    assertThat(alias.name()).isNotBlank();
                    assertThat(alias.source()).isNotBlank();
                    assertThat(alias.from() == null
                                    || alias.until() == null
                                    || !alias.until().isBefore(alias.from()))
                            .isTrue();
                });
    }
}
