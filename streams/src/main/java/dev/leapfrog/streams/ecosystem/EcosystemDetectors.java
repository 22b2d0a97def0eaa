package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.function.Function;

import dev.leapfrog.streams.detector.FactDetector;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.market.enough.GoodEnoughDetector;
import dev.leapfrog.streams.market.level.CapabilityPriceDetector;
import dev.leapfrog.streams.market.pareto.ParetoDetector;
import dev.leapfrog.streams.market.war.PriceWarDetector;

/**
 * The detectors that conclude on facts, and those that bring scores and prices together; each list in the order in
 * which they are asked.
 */
record EcosystemDetectors(
        List<Function<Surroundings, FactDetector>> facts, List<Function<Surroundings, MarketDetector>> market) {
    static final EcosystemDetectors ALL = new EcosystemDetectors(
            List.of(given -> new PriceWarDetector(
                    given.rules().market(), given.rules().boards().headlineBoards(), given.boards(), given.memory())),
            List.of(
                    given -> new CapabilityPriceDetector(given.rules().market(), given.memory()),
                    given -> new GoodEnoughDetector(given.rules().market(), given.memory()),
                    given -> new ParetoDetector(given.memory())));

    EcosystemDetectors {
        facts = List.copyOf(facts);
        market = List.copyOf(market);
    }

    List<FactDetector> ofFacts(Surroundings surroundings) {
        return facts.stream().map(detector -> detector.apply(surroundings)).toList();
    }

    List<MarketDetector> ofMarket(Surroundings surroundings) {
        return market.stream().map(detector -> detector.apply(surroundings)).toList();
    }
}
