package dev.leapfrog.streams.index;

import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the index is made of. */
class IndexRulesTest {
    private static final Anchor LOW = new Anchor(ModelId.parse("lab/low"), 100);
    private static final Anchor HIGH = new Anchor(ModelId.parse("lab/high"), 150);

    private static IndexRules of(List<Anchor> anchors) {
        return new IndexRules(
                Set.of(BoardId.parse("quoted/board/overall")),
                List.of("tests"),
                Set.of(BoardId.parse("tests/index/overall")),
                anchors,
                500,
                5,
                50);
    }

    @Test
    void shouldRefuseReferencesThatFixNoScale() {
        assertThatThrownBy(() -> of(List.of(LOW))).hasMessageContaining("two reference models or more");
        assertThatThrownBy(() -> of(List.of(HIGH, LOW))).hasMessageContaining("must rise");
        assertThatThrownBy(() -> of(List.of(LOW, new Anchor(HIGH.model(), 100))))
                .as("two of one value")
                .hasMessageContaining("must rise");
    }

    @Test
    void shouldIncludeBoardsByNameOrByPublisher() {
        IndexRules rules = of(List.of(LOW, HIGH));

        assertThat(rules.includes(BoardId.parse("quoted/board/overall"))).isTrue();
        assertThat(rules.includes(BoardId.parse("quoted/board/other"))).isFalse();
        assertThat(rules.includes(BoardId.parse("tests/math/overall"))).isTrue();
        assertThat(rules.includes(BoardId.parse("tests/index/overall"))).isFalse();
    }

    /** As docs/index.md has them, after the Epoch Capabilities Index. */
    @Test
    void shouldFixTheScaleByThePublishedValuesOfThreeModels() {
        assertThat(IndexRules.defaults().anchors()).extracting(Anchor::value).containsExactly(117.62, 130.0, 150.0);
    }
}
