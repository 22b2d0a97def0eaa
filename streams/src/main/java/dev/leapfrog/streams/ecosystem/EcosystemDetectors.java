package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.function.Function;

import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.memory.Memory;

/**
 * The detectors that bring scores and prices together, in the order in which they see a board.
 *
 * @param market each given the memory of the topology, of which it takes its own part
 */
record EcosystemDetectors(List<Function<Memory, MarketDetector>> market) {
    static final EcosystemDetectors ALL = new EcosystemDetectors(List.of());

    EcosystemDetectors {
        market = List.copyOf(market);
    }

    List<MarketDetector> ofMarket(Memory memory) {
        return market.stream().map(detector -> detector.apply(memory)).toList();
    }
}
