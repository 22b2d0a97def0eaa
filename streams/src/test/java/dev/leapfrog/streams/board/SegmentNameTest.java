package dev.leapfrog.streams.board;

import dev.leapfrog.events.model.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What segments are called in sentences. */
class SegmentNameTest {
    @ParameterizedTest
    @CsvSource({
        "all, models",
        "open, open models",
        "US, US models",
        "open:CN, open Chinese models",
        "FR, French models",
        "DE, DE models",
        "lab=openai, openai models",
        "open:tier=small, open small models"
    })
    void shouldNameItsModels(String segment, String name) {
        assertThat(SegmentName.plural(Segment.of(segment))).isEqualTo(name);
    }
}
