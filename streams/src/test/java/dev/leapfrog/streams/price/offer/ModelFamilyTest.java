package dev.leapfrog.streams.price.offer;

import dev.leapfrog.events.model.ModelId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The model without its snapshot: dates and numbers of snapshots are taken off, versions are not. */
class ModelFamilyTest {
    @ParameterizedTest
    @CsvSource({
        "m-2025-08-07, m, true, false",
        "m-20250807, m, true, false",
        "m-2402, m, true, false",
        "m-0613, m, true, false",
        "m-001, m, true, false",
        "m-latest, m, false, true",
        "m-3.5, m-3.5, false, false",
        "m-70b, m-70b, false, false",
        "m, m, false, false"
    })
    void shouldTakeOffWhatIsWrittenAsASnapshot(String name, String family, boolean snapshot, boolean moving) {
        ModelId model = ModelId.parse("lab/" + name);

        assertThat(ModelFamily.of(model).id()).hasToString("lab/" + family);
        assertThat(ModelFamily.isSnapshot(model)).isEqualTo(snapshot);
        assertThat(ModelFamily.of(model).moving()).isEqualTo(moving);
        assertThat(ModelFamily.isMoving("vendor/" + name)).isEqualTo(moving);
    }
}
