package dev.leapfrog.streams.board;

import dev.leapfrog.streams.tier.TierRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists of names beside the rules. */
class ReferenceModelsTest {
    @Test
    void shouldReadAModelALineAndPassOverComments() {
        assertThat(ReferenceModels.read(TierRules.class, "references.txt"))
                .extracting(Object::toString)
                .containsExactly("openai/gpt-4-0314", "openai/gpt-4o-2024-05-13");
    }

    @Test
    void shouldNameAListThatIsMissing() {
        assertThatThrownBy(() -> ReferenceModels.read(TierRules.class, "none.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("none.txt is missing");
    }
}
