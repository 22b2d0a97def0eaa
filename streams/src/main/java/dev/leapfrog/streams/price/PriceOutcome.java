package dev.leapfrog.streams.price;

import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;

/** What a moment led to: facts of prices and what of them is told. */
public record PriceOutcome(List<PriceFact> facts, List<Alert> alerts) {
    public PriceOutcome {
        facts = List.copyOf(facts);
        alerts = List.copyOf(alerts);
    }
}
