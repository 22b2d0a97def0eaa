package dev.leapfrog.streams.price.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.ModelFamily;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.RankedClaims;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.offer.UnconfirmedChange;
import dev.leapfrog.streams.price.rule.PriceRules;

/** The alerts raised at one context, in order; each with the claims it stands on. */
public final class PriceAlerts {
    private final List<Offer> peers;
    private final EventContext context;
    private final PriceRules rules;
    private final LocalDate today;
    private final List<Alert> raised = new ArrayList<>();

    /**
     * None as yet.
     *
     * @param peers other offers of the same model and provider under other names
     */
    public PriceAlerts(List<Offer> peers, EventContext context, PriceRules rules, LocalDate today) {
        this.peers = List.copyOf(peers);
        this.context = context;
        this.rules = rules;
        this.today = today;
    }

    public List<Alert> raised() {
        return raised;
    }

    /** Whether a claim is news: not of a first load, and not dated so far back that it has long been so. */
    public boolean news(Claim claim) {
        boolean dated = claim.validFrom() != null
                && claim.holdsFrom().isBefore(context.at().minus(rules.alertWithin()));
        return context.alerts() && !dated;
    }

    public void add(
            Offer offer, UUID happening, Status status, String source, Price before, Price after, RankedClaims ranked) {
        raised.add(new PriceAlert(offer, isTarget(offer, source, after, context.at()), context.at(), context, rules)
                .of(happening, status, source, before, after, evidence(offer, after, ranked)));
    }

    /**
     * A change that waited is sure by now. One that nobody else has said is no news: it is told, and notifies nobody.
     */
    public void confirmed(Offer offer, UnconfirmedChange pending, Price before, String source, RankedClaims ranked) {
        Price after = pending.price();
        List<Evidence> evidence = evidence(offer, after, ranked);
        Alert alert = new PriceAlert(
                        offer, isTarget(offer, source, after, context.at()), pending.opened(), context, rules)
                .of(pending.happening(), Status.CONFIRMED, source, before, after, evidence);
        boolean alone = evidence.stream()
                                .map(one -> one.provenance().source())
                                .distinct()
                                .count()
                        == 1
                && source.equals(pending.source());
        raised.add(alone ? alert.withSeverity(Alert.Severity.INFO) : alert);
    }

    private List<Evidence> evidence(Offer offer, Price after, RankedClaims ranked) {
        return ranked.witnesses(after).stream()
                .filter(Witness::agrees)
                .map(witness -> offer.claim(witness.source(), today))
                .map(claim -> new Evidence("PriceClaimed", claim.model().id().toString(), claim.provenance()))
                .toList();
    }

    /**
     * Whether the price is that of another model the name was pointed at: a moving name whose price is another, or a
     * name without a date that comes to what a dated one had been offered at.
     */
    private boolean isTarget(Offer offer, String source, Price after, Instant opened) {
        SourceListing listing = offer.listings().get(source);
        boolean moving = listing != null && ModelFamily.isMoving(listing.name());
        if (moving || ModelFamily.of(offer.id().model()).moving()) {
            return true;
        }
        return !ModelFamily.isSnapshot(offer.id().model())
                && peers.stream()
                        .filter(peer -> ModelFamily.isSnapshot(peer.id().model()))
                        .map(Offer::settled)
                        .anyMatch(other -> other != null
                                && other.at().isBefore(opened)
                                && new PriceComparison(other.price(), after, rules.tolerance()).agree());
    }

    /** The end of a change that was none. */
    public void retracted(Offer offer, UnconfirmedChange pending, Price settled) {
        List<Evidence> evidence =
                List.of(new Evidence("SnapshotPublished", context.provenance().source(), context.provenance()));
        raised.add(new PriceAlert(
                        offer,
                        isTarget(offer, pending.source(), pending.price(), pending.opened()),
                        pending.opened(),
                        context,
                        rules)
                .of(pending.happening(), Status.RETRACTED, pending.source(), settled, pending.price(), evidence));
    }
}
