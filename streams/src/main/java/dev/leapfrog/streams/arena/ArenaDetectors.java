package dev.leapfrog.streams.arena;

import java.util.List;
import java.util.function.Function;

import dev.leapfrog.streams.detector.ArenaDetector;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.gap.GapDetector;
import dev.leapfrog.streams.memory.Memory;

/**
 * The detectors of arenas, in the order in which they see a board. To add one: write it in a package of its own, name
 * it here, and give what it emits a place in the contract.
 *
 * @param boards each given the memory of the topology, of which it takes its own part
 * @param arenas likewise
 */
record ArenaDetectors(List<Function<Memory, BoardDetector>> boards, List<Function<Memory, ArenaDetector>> arenas) {
    static final ArenaDetectors ALL = new ArenaDetectors(List.of(GapDetector::new), List.of());

    ArenaDetectors {
        boards = List.copyOf(boards);
        arenas = List.copyOf(arenas);
    }

    List<BoardDetector> ofBoards(Memory memory) {
        return boards.stream().map(detector -> detector.apply(memory)).toList();
    }

    List<ArenaDetector> ofArenas(Memory memory) {
        return arenas.stream().map(detector -> detector.apply(memory)).toList();
    }
}
