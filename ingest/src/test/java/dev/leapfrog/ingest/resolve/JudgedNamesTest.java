package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real names of all registries, each judged: whose it is, which model, how open, where from, how large and in which
 * configuration, with what shows how open it is. Where that is a licence that a board states, or a link to the weights,
 * it must lead to the judged openness; a name alone says nothing of it, and must only not contradict what is known
 * otherwise.
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
            @Nullable String configuration,
            @Nullable String licence,
            @Nullable String weights,
            @Nullable String organization,
            String evidence) {
        Links links = new Links(weights, null, null);
        Naming naming = new Naming(source, name, organization, licence, null, links, null, DAY);

        Model model = RESOLVER.resolve(naming).model();

        assertThat(model.id()).hasToString(id);
        assertThat(model.lab()).isEqualTo(lab);
        assertThat(model.country()).isEqualTo(country);
        assertThat(model.parameters()).isEqualTo(billions);
        assertThat(model.configuration()).isEqualTo(configuration);
        assertThat(evidence).isNotBlank();
        if (licence != null || weights != null) {
            assertThat(model.openness()).isEqualTo(openness);
        } else if (openness != null) {
            assertThat(model.openness()).isIn(openness, Openness.UNKNOWN);
        }
    }
}
