package dev.leapfrog.ingest.snapshot.fact;

import java.time.LocalDate;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Openness;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttributesTest {
    private static final LocalDate MAY = LocalDate.parse("2024-05-13");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-20");

    private static final Attributes NOTHING = new Attributes(Openness.UNKNOWN, null, null, null, null);
    private static final Attributes ALL = new Attributes(Openness.CLOSED, "US", 70.0, MAY, DateBasis.CATALOGUE);

    @Test
    void shouldTakeWhatIsNewlyKnown() {
        assertThat(NOTHING.updatedBy(ALL)).isEqualTo(ALL);
    }

    @Test
    void shouldLoseNothingToAWordThatKnowsNothing() {
        assertThat(ALL.updatedBy(NOTHING)).isEqualTo(ALL);
    }

    @Test
    void shouldTakeWhatIsKnownOtherwise() {
        Attributes other = new Attributes(Openness.OPEN_SOURCE, "CN", 671.0, JUNE, DateBasis.CATALOGUE);

        assertThat(ALL.updatedBy(other)).isEqualTo(other);
    }

    @Test
    void shouldTakeADateOnlyFromABasisAtLeastAsGood() {
        assertThat(ALL.updatedBy(dated(JUNE, DateBasis.STATED)).releasedOn()).isEqualTo(JUNE);
        assertThat(ALL.updatedBy(dated(JUNE, DateBasis.NAME)).releasedOn()).isEqualTo(MAY);
        assertThat(ALL.updatedBy(dated(JUNE, DateBasis.NAME)).releasedBasis()).isEqualTo(DateBasis.CATALOGUE);
    }

    private static Attributes dated(LocalDate date, DateBasis basis) {
        return new Attributes(Openness.UNKNOWN, null, null, date, basis);
    }
}
