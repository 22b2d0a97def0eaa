package dev.leapfrog.streams.price.fold;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.RankedClaims;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.offer.SourceClaim;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.rule.PriceRules;
import org.jspecify.annotations.Nullable;

/**
 * What sources with dates say of the time before an offer's price was known. Told as it was, each price at its own
 * time, once: what has been published of the past is never published otherwise, and nobody is alerted.
 */
final class PriceHistory {
    private final Offer offer;
    private final @Nullable SettledPrice settled;
    private final RankedClaims ranked;
    private final PriceRules rules;
    private @Nullable Price last;

    PriceHistory(Offer offer, @Nullable SettledPrice settled, RankedClaims ranked, PriceRules rules) {
        this.offer = offer;
        this.settled = settled;
        this.ranked = ranked;
        this.rules = rules;
    }

    /**
     * Tells all prices before a time.
     *
     * @param knownSince from when on prices have been published; null for never
     * @return from when on they have been published now
     */
    @Nullable
    Instant fill(@Nullable Instant knownSince, EventContext context, PriceFacts facts) {
        Instant known = knownSince;
        Instant limit = knownSince == null ? settling(context) : knownSince;
        for (Map.Entry<String, SourceClaim> each : ranked.all().entrySet()) {
            SourceListing listing = offer.listings().get(each.getKey());
            Instant first = listing == null ? null : fill(each.getKey(), listing.claims(), limit, facts);
            if (first != null) {
                known = first;
                limit = first;
            }
        }
        return known;
    }

    /** The price before the present one, where history has it; null where it has not. */
    @Nullable
    Price last() {
        return last;
    }

    private Instant settling(EventContext context) {
        Instant from = ranked.claim(ranked.first()).holdsFrom();
        return from.isAfter(context.at()) ? context.at() : from;
    }

    private @Nullable Instant fill(String source, List<Claim> claims, Instant limit, PriceFacts facts) {
        Instant first = null;
        Price before = null;
        Price lastOfSource = null;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean dated = claim.validFrom() != null && claim.holdsFrom().isBefore(limit);
            boolean moved = before == null || !agree(before, claim.price());
            if (dated && moved && (over(claims, i, limit) || present(claims, i))) {
                Witness witness = new Witness(source, claim.saidAt(), claim.price(), true);
                facts.add(
                        offer,
                        claim.holdsFrom(),
                        PriceFact.Type.PriceChanged,
                        claim,
                        before,
                        Status.CONFIRMED,
                        List.of(witness));
                first = first == null ? claim.holdsFrom() : first;
                lastOfSource = claim.price();
            }
            before = claim.price();
        }
        last = last == null ? lastOfSource : last;
        return first;
    }

    /** Whether a claim had ended when prices began to be known. */
    private static boolean over(List<Claim> claims, int i, Instant limit) {
        Claim claim = claims.get(i);
        boolean ended =
                claim.validUntil() != null && !Claim.start(claim.validUntil()).isAfter(limit);
        return ended || (i + 1 < claims.size() && !claims.get(i + 1).holdsFrom().isAfter(limit));
    }

    /** Whether it is the claim that holds still, and is the price: then its beginning is known now. */
    private boolean present(List<Claim> claims, int i) {
        return settled != null
                && i == claims.size() - 1
                && agree(settled.price(), claims.get(i).price());
    }

    private boolean agree(Price one, Price other) {
        return new PriceComparison(one, other, rules.tolerance()).agree();
    }
}
