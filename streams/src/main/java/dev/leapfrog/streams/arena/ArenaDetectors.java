package dev.leapfrog.streams.arena;

import java.util.List;
import java.util.function.BiFunction;

import dev.leapfrog.streams.category.CategoryDetector;
import dev.leapfrog.streams.crowd.CrowdDetector;
import dev.leapfrog.streams.detector.ArenaDetector;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.gap.GapDetector;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.tier.TierDetector;
import dev.leapfrog.streams.window.WindowDetector;

/**
 * The detectors of arenas, in the order in which they see a board. To add one: write it in a package of its own, name
 * it here, and give what it emits a place in the contract.
 *
 * @param boards each given the rules, and the memory of the topology, of which it takes its own part
 * @param arenas likewise
 */
record ArenaDetectors(
        List<BiFunction<ArenaRules, Memory, BoardDetector>> boards,
        List<BiFunction<ArenaRules, Memory, ArenaDetector>> arenas) {
    static final ArenaDetectors ALL = new ArenaDetectors(
            List.of(
                    (rules, memory) -> new GapDetector(memory),
                    (rules, memory) -> new WindowDetector(rules.windows(), memory),
                    (rules, memory) -> new CrowdDetector(rules.crowd(), memory),
                    (rules, memory) -> new TierDetector(rules.tiers(), memory)),
            List.of((rules, memory) -> new CategoryDetector(rules.categories(), memory)));

    ArenaDetectors {
        boards = List.copyOf(boards);
        arenas = List.copyOf(arenas);
    }

    List<BoardDetector> ofBoards(ArenaRules rules, Memory memory) {
        return boards.stream().map(detector -> detector.apply(rules, memory)).toList();
    }

    List<ArenaDetector> ofArenas(ArenaRules rules, Memory memory) {
        return arenas.stream().map(detector -> detector.apply(rules, memory)).toList();
    }
}
