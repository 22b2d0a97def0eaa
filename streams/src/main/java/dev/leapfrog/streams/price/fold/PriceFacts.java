package dev.leapfrog.streams.price.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.SourceListing;
import org.jspecify.annotations.Nullable;

/** The facts published at one context, in order. */
final class PriceFacts {
    private final EventContext context;
    private final List<PriceFact> facts = new ArrayList<>();

    PriceFacts(EventContext context) {
        this.context = context;
    }

    List<PriceFact> all() {
        return facts;
    }

    /** When they are facts, unless they have a time of their own. */
    Instant at() {
        return context.at();
    }

    /** A fact of now that bears no dates. */
    void add(
            Offer offer,
            PriceFact.Type type,
            Price price,
            @Nullable Price previous,
            Status status,
            List<Witness> witnesses) {
        facts.add(new PriceFact(
                context.provenance(),
                context.at(),
                type,
                offer.model(),
                of(offer),
                PriceFact.Terms.undated(price, previous),
                status,
                witnesses));
    }

    /** A fact as a source claims it, with its dates. */
    void add(
            Offer offer,
            Instant at,
            PriceFact.Type type,
            Claim claim,
            @Nullable Price previous,
            Status status,
            List<Witness> witnesses) {
        facts.add(new PriceFact(
                context.provenance(),
                at,
                type,
                offer.model(),
                of(offer),
                new PriceFact.Terms(claim.price(), previous, claim.validFrom(), claim.validUntil()),
                status,
                witnesses));
    }

    private static PriceFact.Offer of(Offer offer) {
        return new PriceFact.Offer(offer.id().provider(), offer.id().toString(), listing(offer), offer.firstParty());
    }

    /**
     * The provider's own id: what most sources call the offer, without the provider before it where registries put it
     * there. Names with a blank are no ids, but headings of a page.
     */
    private static @Nullable String listing(Offer offer) {
        String prefix = offer.id().provider() + "/";
        Map<String, Long> ids = offer.listings().values().stream()
                .map(SourceListing::name)
                .map(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name)
                .filter(name -> name.indexOf(' ') < 0)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return ids.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
