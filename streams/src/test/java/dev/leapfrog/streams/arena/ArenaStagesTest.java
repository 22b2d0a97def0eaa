package dev.leapfrog.streams.arena;

import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.MapMemory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Stages of arenas keep their state under these names, which never change. */
class ArenaStagesTest {
    @Test
    void shouldKeepTheirNamesAndHaveAVersion() {
        Arena arena = new Arena(ArenaRules.defaults(), ArenaDetectors.ALL, new MapMemory());

        assertThat(arena.stages())
                .extracting(Stage::name)
                .containsExactly("follow", "frontier", "gap", "window", "crowd", "tier", "category", "stories");
        assertThat(arena.stages())
                .allSatisfy(stage -> assertThat(stage.version()).isPositive());
    }
}
