package dev.leapfrog.sinks.view;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;
import org.jspecify.annotations.Nullable;

/** The prices of all offers, from the facts in the order in which they were told. */
public final class CurrentPrices {
    private final SortedMap<String, CurrentPrice> byOffer = new TreeMap<>();

    /** All of them together. */
    public static CurrentPrices after(Collection<PriceFact> facts) {
        CurrentPrices prices = new CurrentPrices();
        facts.forEach(prices::add);
        return prices;
    }

    /** Takes the next fact. */
    public void add(PriceFact fact) {
        CurrentPrice before = byOffer.get(fact.offer());
        switch (fact.type()) {
            case OfferWithdrawn -> byOffer.remove(fact.offer());
            case PriceChanged, PriceCorrected -> byOffer.put(fact.offer(), moved(before, fact));
            case WitnessesChanged -> {
                if (before != null) {
                    byOffer.put(fact.offer(), new CurrentPrice(fact, before.since(), before.unconfirmed()));
                }
            }
            case PriceScheduled -> {
                // What is announced does not hold yet.
            }
        }
    }

    private static CurrentPrice moved(@Nullable CurrentPrice before, PriceFact fact) {
        if (before == null || fact.status() == Status.CONFIRMED) {
            return new CurrentPrice(fact, fact, null);
        }
        return new CurrentPrice(before.known(), before.since(), fact.status() == Status.PROVISIONAL ? fact : null);
    }

    /** By offer; only those that somebody lists. */
    public SortedMap<String, CurrentPrice> byOffer() {
        return Collections.unmodifiableSortedMap(byOffer);
    }
}
