package dev.leapfrog.sinks.sql.row;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import org.jspecify.annotations.Nullable;

/** What offers cost: every change, and what holds now. */
final class PriceRows {
    private static final String DOLLARS = "USD";

    private PriceRows() {}

    static void of(LogPosition position, PriceFact fact, Consumer<Change> to) {
        to.accept(change(position, fact));
        Map<String, Object> offer = Map.of("offer", fact.offer());
        switch (fact.type()) {
            case OfferWithdrawn -> to.accept(new Change.Delete("prices", offer));
            case PriceChanged, PriceCorrected -> moved(fact, offer, to);
            case WitnessesChanged -> to.accept(amounts(Row.of("prices"), fact).update(offer));
            case PriceScheduled -> {
                // An announced price does not hold yet.
            }
        }
    }

    /** A change that is not confirmed stands beside the price that holds, or is the first that is known. */
    private static void moved(PriceFact fact, Map<String, Object> offer, Consumer<Change> to) {
        Row row = amounts(Row.of("prices"), fact)
                .with("offer", fact.offer())
                .with("model", fact.model().id().toString())
                .with("provider", fact.provider())
                .with("listing", fact.of().listing())
                .with("first_party", fact.firstParty())
                .with("since", fact.at());
        if (fact.status() == Alert.Status.CONFIRMED) {
            to.accept(row.put());
            return;
        }
        boolean waits = fact.status() == Alert.Status.PROVISIONAL;
        to.accept(Row.of("prices")
                .with("unconfirmed_input", waits ? fact.price().input() : null)
                .with("unconfirmed_output", waits ? fact.price().output() : null)
                .update(offer));
        to.accept(row.putIfAbsent());
    }

    private static Row amounts(Row row, PriceFact fact) {
        Price price = fact.price();
        Amounts batch = price.batch();
        return row.with("input", price.input())
                .with("output", price.output())
                .with("cache_read", price.cacheRead())
                .with("cache_write", price.cacheWrite())
                .with("batch_input", batch == null ? null : batch.input())
                .with("batch_output", batch == null ? null : batch.output())
                .with("blended", price.blended())
                .with("currency", currency(price))
                .with("sources", agreeing(fact).size());
    }

    private static Change change(LogPosition position, PriceFact fact) {
        Price price = fact.price();
        Price previous = fact.previous();
        return position.in(Row.of("price_changes"))
                .with("changed_at", fact.at())
                .with("day", Row.day(fact.at()))
                .with("type", fact.type().name())
                .with("status", fact.status().name())
                .with("model", fact.model().id().toString())
                .with("provider", fact.provider())
                .with("offer", fact.offer())
                .with("first_party", fact.firstParty())
                .with("input", price.input())
                .with("output", price.output())
                .with("blended", price.blended())
                .with("previous_input", previous == null ? null : previous.input())
                .with("previous_output", previous == null ? null : previous.output())
                .with("previous_blended", previous == null ? null : previous.blended())
                .with("currency", currency(price))
                .with("valid_from", fact.terms().validFrom())
                .with("valid_until", fact.terms().validUntil())
                .with("tiers", tiers(price.tiers()))
                .with("sources", String.join("\n", agreeing(fact)))
                .with("source", fact.provenance().source())
                .with("known_at", fact.knownAt())
                .put();
    }

    private static String currency(Price price) {
        return price.currency() == null ? DOLLARS : price.currency();
    }

    private static @Nullable String tiers(@Nullable List<Price.Tier> tiers) {
        return tiers == null ? null : EventJson.text(tiers);
    }

    private static List<String> agreeing(PriceFact fact) {
        return fact.witnesses().stream()
                .filter(PriceFact.Witness::agrees)
                .map(PriceFact.Witness::source)
                .toList();
    }
}
