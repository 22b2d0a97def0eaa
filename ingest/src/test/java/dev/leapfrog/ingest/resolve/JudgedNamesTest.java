package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real names of all registries, each judged: whose it is, which model, where from, how large and in which
 * configuration. A name alone says nothing of openness, so that the judged one must only not be contradicted.
 */
class JudgedNamesTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvFileSource(resources = "judged.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void shouldReadARealNameAsPeopleDo(
            String source,
            String name,
            String lab,
            String id,
            @Nullable Openness openness,
            @Nullable String country,
            @Nullable Double billions,
            @Nullable String configuration) {
        Model model = RESOLVER.resolve(Naming.of(source, name, DAY)).model();

        assertThat(model.id()).hasToString(id);
        assertThat(model.lab()).isEqualTo(lab);
        assertThat(model.country()).isEqualTo(country);
        assertThat(model.parameters()).isEqualTo(billions);
        assertThat(model.configuration()).isEqualTo(configuration);
        if (openness != null) {
            assertThat(model.openness()).isIn(openness, Openness.UNKNOWN);
        }
    }
}
