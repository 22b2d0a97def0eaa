package dev.leapfrog.streams.price.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.Scheduled;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.jspecify.annotations.Nullable;

/**
 * Prices announced for later days: published once when the first source announces them, and again when no source does
 * any more before that day. The day itself makes them the price like any other word of their sources.
 */
final class Announcements {
    private final Offer offer;
    private final @Nullable SettledPrice settled;
    private final PriceRules rules;

    Announcements(Offer offer, @Nullable SettledPrice settled, PriceRules rules) {
        this.offer = offer;
        this.settled = settled;
        this.rules = rules;
    }

    /**
     * Tells what is new.
     *
     * @param before what was announced
     * @return what is announced now, the earliest first
     */
    List<Scheduled> publish(List<Scheduled> before, LocalDate today, PriceFacts facts) {
        List<Claim> announced = new ArrayList<>();
        Map<String, SourceListing> byWeight =
                new TreeMap<>(rules.weight(offer.id().provider(), offer.firstParty()));
        byWeight.putAll(offer.counting());
        byWeight.values()
                .forEach(listing -> listing.claims().stream()
                        .filter(claim -> claim.isAfter(today))
                        .forEach(announced::add));
        announced.sort(Comparator.comparing(Claim::holdsFrom));
        List<Scheduled> now = new ArrayList<>();
        for (Scheduled one : before) {
            if (!one.validFrom().isAfter(today)) {
                continue;
            }
            if (announced.stream().anyMatch(claim -> same(one, claim))) {
                now.add(one);
            } else {
                facts.add(offer, PriceFact.Type.PriceScheduled, one.price(), price(), Status.RETRACTED, List.of());
            }
        }
        for (Claim claim : announced) {
            LocalDate from = claim.validFrom();
            boolean known = now.stream().anyMatch(one -> same(one, claim));
            boolean other = price() == null || !now.isEmpty() || !agree(price(), claim.price());
            if (from != null && !known && other) {
                now.add(new Scheduled(claim.price(), from, claim.validUntil()));
                facts.add(
                        offer,
                        facts.at(),
                        PriceFact.Type.PriceScheduled,
                        claim,
                        price(),
                        Status.CONFIRMED,
                        witnesses(byWeight, claim, today));
            }
        }
        now.sort(Comparator.comparing(Scheduled::validFrom));
        return now;
    }

    private List<Witness> witnesses(Map<String, SourceListing> byWeight, Claim announced, LocalDate today) {
        List<Witness> witnesses = new ArrayList<>();
        byWeight.forEach((source, listing) -> listing.claims().stream()
                .filter(claim -> claim.isAfter(today) && claim.holdsFrom().equals(announced.holdsFrom()))
                .forEach(claim -> witnesses.add(
                        new Witness(source, claim.saidAt(), claim.price(), agree(claim.price(), announced.price())))));
        return witnesses;
    }

    private boolean same(Scheduled one, Claim claim) {
        return one.validFrom().equals(claim.validFrom()) && agree(one.price(), claim.price());
    }

    private @Nullable Price price() {
        return settled == null ? null : settled.price();
    }

    private boolean agree(@Nullable Price one, Price other) {
        return one != null && new PriceComparison(one, other, rules.tolerance()).agree();
    }
}
