package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.streams.price.PriceRules;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.uptake.UptakeRules;

/** By which rules observations outside arenas are concluded. */
public record EcosystemRules(PriceRules prices, ReleaseRules releases, UptakeRules uptake) {
    /** The rules as defined for everybody. */
    public static EcosystemRules defaults() {
        return new EcosystemRules(PriceRules.defaults(), ReleaseRules.defaults(), UptakeRules.defaults());
    }
}
