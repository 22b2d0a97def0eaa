package dev.leapfrog.ingest.resolve.table;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.model.Openness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LicencesTest {
    private final Licences bundled = new Licences(BundledTables.licences());

    @ParameterizedTest
    @CsvFileSource(resources = "licences.csv", numLinesToSkip = 1)
    void shouldJudgeEveryLicenceOfTheRecordings(String licence, Openness openness) {
        assertThat(bundled.openness(licence)).isEqualTo(openness);
    }

    @ParameterizedTest
    @CsvSource({
        "apache-2.0, OPEN_SOURCE",
        "APACHE LICENSE 2.0, OPEN_SOURCE",
        "bsd-3-clause, OPEN_SOURCE",
        "cc-by-4.0, OPEN_WEIGHTS",
        "CC BY-SA 4.0, OPEN_WEIGHTS",
        "cc-by-nc-sa-4.0, RESEARCH_ONLY",
        "Creative Commons Attribution-NonCommercial 4.0, RESEARCH_ONLY",
        "llama3.3, OPEN_WEIGHTS",
        "openrail++, OPEN_WEIGHTS",
    })
    void shouldNotMindSpelling(String licence, Openness openness) {
        assertThat(bundled.openness(licence)).isEqualTo(openness);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "N/A", "Other", "A licence nobody knows", "MIT-like"})
    void shouldSayUnknownRatherThanGuess(@Nullable String licence) {
        assertThat(bundled.openness(licence)).isEqualTo(Openness.UNKNOWN);
    }

    @Test
    void shouldLetTheLongerBeginningDecide() {
        Licences licences =
                new Licences(Map.of(Openness.OPEN_WEIGHTS, List.of("A*"), Openness.RESEARCH_ONLY, List.of("A B*")));

        assertThat(licences.openness("A C")).isEqualTo(Openness.OPEN_WEIGHTS);
        assertThat(licences.openness("A B C")).isEqualTo(Openness.RESEARCH_ONLY);
    }

    @Test
    void shouldRefuseALicenceListedTwice() {
        assertThatThrownBy(() -> new Licences(
                        Map.of(Openness.OPEN_WEIGHTS, List.of("Some"), Openness.CLOSED, List.of("some license"))))
                .hasMessageContaining("listed twice");
    }
}
