package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.follow.FollowedBoards;
import dev.leapfrog.streams.memory.Memory;

/**
 * What a detector may be built with.
 *
 * @param boards those that people quote and those of the market, as of their last publication
 * @param prices of all models by now
 * @param memory of the topology, of which a detector takes its own part
 */
record Surroundings(EcosystemRules rules, FollowedBoards boards, ModelPrices prices, Memory memory) {}
