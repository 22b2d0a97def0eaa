package dev.leapfrog.streams.ecosystem;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.streams.price.PriceOutcome;
import dev.leapfrog.streams.release.ReleaseOutcome;

/** What an event led to; nothing, for most. */
record Conclusions(List<PriceFact> prices, List<ReleaseFact> releases, List<UptakeFact> uptake, List<Alert> alerts) {
    static final Conclusions NONE = new Conclusions(List.of(), List.of(), List.of(), List.of());

    Conclusions {
        prices = List.copyOf(prices);
        releases = List.copyOf(releases);
        uptake = List.copyOf(uptake);
        alerts = List.copyOf(alerts);
    }

    static Conclusions of(ReleaseOutcome releases) {
        return new Conclusions(List.of(), releases.facts(), List.of(), releases.alerts());
    }

    static Conclusions of(List<UptakeFact> uptake) {
        return new Conclusions(List.of(), List.of(), uptake, List.of());
    }

    static Conclusions of(PriceOutcome prices, ReleaseOutcome releases) {
        List<Alert> alerts = new ArrayList<>(prices.alerts());
        alerts.addAll(releases.alerts());
        return new Conclusions(prices.facts(), releases.facts(), List.of(), alerts);
    }
}
