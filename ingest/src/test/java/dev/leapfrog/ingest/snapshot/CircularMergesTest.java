package dev.leapfrog.ingest.snapshot;

import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.fact.MergedModels;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircularMergesTest {
    @Test
    void shouldDropTheMergeThatClosesACircle() {
        Facts one = Facts.of(List.of(merged("b", "c"), merged("c", "a"), merged("d", "d")));
        Facts other = Facts.of(List.of(merged("a", "b")));

        for (List<Facts> facts : List.of(List.of(one, other), List.of(other, one))) {
            MergedModels merged = MergedModels.of(facts);

            assertThat(List.of("a", "b", "c", "d"))
                    .extracting(name -> merged.now(model(name)).id().name())
                    .containsExactly("c", "c", "c", "d");
        }
    }

    @Test
    void shouldTakeTheSameOfTwoThatOneModelBecameWhicheverIsReadFirst() {
        Facts one = Facts.of(List.of(merged("a", "b")));
        Facts other = Facts.of(List.of(merged("a", "c")));

        assertThat(MergedModels.of(List.of(one, other)).ids())
                .isEqualTo(MergedModels.of(List.of(other, one)).ids())
                .containsEntry(ModelId.parse("acme/a"), ModelId.parse("acme/b"));
    }

    private static SourceFact merged(String from, String to) {
        return new SourceFact.Merged(ModelId.parse("acme/" + from), model(to));
    }

    private static Model model(String name) {
        ModelId id = ModelId.parse("acme/" + name);
        return new Model(
                id, name, id.lab(), null, null, Openness.UNKNOWN, null, null, SizeTier.UNKNOWN, null, null, true);
    }
}
