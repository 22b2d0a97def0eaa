package dev.leapfrog.streams.publication;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which models proved to be others, also after a restart. */
class MergesTest {
    private final Memory memory = new MapMemory();
    private final Merges merges = new Merges(memory);

    @Test
    void shouldReadAModelAsWhatItProvedToBeInItsConfiguration() {
        merge("lab/a", BoardScript.model("lab/b").inConfiguration("low"));

        assertThat(now("lab/a")).isEqualTo("lab/b");
        assertThat(new Merges(memory).now(BoardScript.model("lab/a").inConfiguration("high")))
                .isEqualTo(BoardScript.model("lab/b").inConfiguration("high"));
        assertThat(now("lab/other")).isEqualTo("lab/other");
    }

    @Test
    void shouldFollowAChainOfMerges() {
        merge("lab/a", BoardScript.model("lab/b"));
        merge("lab/b", BoardScript.model("lab/c"));

        assertThat(now("lab/a")).isEqualTo("lab/c");
    }

    @Test
    void shouldGoInNoCircleWhenAModelIsWhatAnotherBecameAgain() {
        merge("lab/a", BoardScript.model("lab/b"));
        merge("lab/b", BoardScript.model("lab/a"));

        assertThat(now("lab/a")).isEqualTo("lab/a");
        assertThat(now("lab/b")).isEqualTo("lab/a");
    }

    private void merge(String from, Model to) {
        merges.add(new ModelMerged(
                BoardScript.provenance("catalogue", BoardScript.instant("2024-01-01"), Mode.BACKFILL),
                ModelId.parse(from),
                to));
    }

    /** The id of a model now, which is the same after a restart. */
    private String now(String id) {
        Model now = merges.now(BoardScript.model(id));
        assertThat(new Merges(memory).now(BoardScript.model(id))).isEqualTo(now);
        return now.id().toString();
    }
}
