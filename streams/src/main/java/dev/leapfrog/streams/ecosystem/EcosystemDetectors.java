package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.function.Function;

import dev.leapfrog.streams.detector.FactDetector;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.memory.Memory;

/**
 * The detectors that conclude on facts, and those that bring scores and prices together; each list in the order in
 * which they are asked. Each is given the memory of the topology, of which it takes its own part.
 */
record EcosystemDetectors(List<Function<Memory, FactDetector>> facts, List<Function<Memory, MarketDetector>> market) {
    static final EcosystemDetectors ALL = new EcosystemDetectors(List.of(), List.of());

    EcosystemDetectors {
        facts = List.copyOf(facts);
        market = List.copyOf(market);
    }

    List<FactDetector> ofFacts(Memory memory) {
        return facts.stream().map(detector -> detector.apply(memory)).toList();
    }

    List<MarketDetector> ofMarket(Memory memory) {
        return market.stream().map(detector -> detector.apply(memory)).toList();
    }
}
