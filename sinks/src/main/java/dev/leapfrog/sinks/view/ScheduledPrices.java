package dev.leapfrog.sinks.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;

/** Prices that were announced for a later day, from the facts of the topic {@code prices} in their order. */
public final class ScheduledPrices {
    private final SortedMap<String, SortedMap<LocalDate, PriceFact>> byOffer = new TreeMap<>();

    /** Takes the next fact. */
    public void fold(PriceFact fact) {
        LocalDate from = fact.terms().validFrom();
        switch (fact.type()) {
            case PriceScheduled -> {
                if (from != null && fact.status() == Status.RETRACTED) {
                    byOffer.getOrDefault(fact.offer(), new TreeMap<>()).remove(from);
                } else if (from != null) {
                    byOffer.computeIfAbsent(fact.offer(), offer -> new TreeMap<>())
                            .put(from, fact);
                }
            }
            case OfferWithdrawn -> byOffer.remove(fact.offer());
            case PriceChanged, PriceCorrected, WitnessesChanged -> {
                // What holds now says nothing of later.
            }
        }
    }

    /** By offer and the day from which it holds, days that have passed included. A view that later facts change. */
    public SortedMap<String, SortedMap<LocalDate, PriceFact>> snapshot() {
        return Collections.unmodifiableSortedMap(byOffer);
    }
}
