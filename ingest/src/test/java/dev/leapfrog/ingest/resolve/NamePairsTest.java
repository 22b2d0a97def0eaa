package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of one model, and names of two, as sources really write them; a pair for every rule. */
class NamePairsTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvFileSource(resources = "pairs.csv", numLinesToSkip = 1, quoteCharacter = '"')
    void shouldTellOneModelFromTwo(String sourceOfOne, String one, String sourceOfOther, String other, String same) {
        ModelId id = idOf(sourceOfOne, one);

        if (same.equals("yes")) {
            assertThat(idOf(sourceOfOther, other)).isEqualTo(id);
        } else {
            assertThat(idOf(sourceOfOther, other)).isNotEqualTo(id);
        }
    }

    private static ModelId idOf(String source, String name) {
        return RESOLVER.resolve(Naming.of(source, name, DAY)).model().id();
    }
}
