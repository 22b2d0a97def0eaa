package dev.leapfrog.streams.price.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.price.alert.PriceAlert;
import dev.leapfrog.streams.price.alert.PriceAlerts;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.PriceComparison;
import dev.leapfrog.streams.price.offer.RankedClaims;
import dev.leapfrog.streams.price.offer.Scheduled;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.offer.SourceClaim;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.offer.UnconfirmedChange;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/**
 * One offer at one moment: looks at what all its sources say, finds its price, and says what became of it.
 *
 * <p>The price is that of the source of most weight. A source of less weight that moves away from it later opens a
 * provisional change; it is confirmed when the source of most weight follows, withdraws or has been silent, and
 * retracted when the other goes back or the first moves elsewhere. Recorded history counts no more once a source that
 * is read live has had a price of the offer: when all those withdraw it, it is withdrawn.
 *
 * <p>An example. Three sources list {@code openai/openai/gpt-x}: the vendor's page (most weight),
 * {@code models_dev_api} (a registry) and {@code litellm_upstream} (an aggregator).
 *
 * <ol>
 *   <li>1 May: the registry lists it at 10 dollars. Nobody else does: 10 is the price, a {@code PriceChanged} without a
 *       previous price.
 *   <li>2 May: the aggregator lists it at 12. It weighs less, and it has not moved: no change, a disagreement. The fact
 *       is {@code WitnessesChanged}.
 *   <li>10 May: the aggregator moves from 12 to 8. It has seen a change, so one is opened: {@code PROVISIONAL} 10 to 8,
 *       with its happening. The price stays 10.
 *   <li>11 May: the registry moves to 8. The change is {@code CONFIRMED} under the same happening, with two witnesses;
 *       8 is the price.
 *   <li>12 May: the vendor's page is read for the first time and says 8 as well. It weighs most from now on, and
 *       agrees: a witness more.
 *   <li>13 May: the registry goes back to 10. The vendor still says 8 and weighs more: a provisional change again. If
 *       the registry returns to 8, it is {@code RETRACTED}. If the vendor's page cannot be read for seven days, the
 *       registry is believed at the next day end, and 8 to 10 is confirmed.
 * </ol>
 *
 * <p>A price that becomes another without anybody having been seen to move, or by a slip of a list, is a
 * {@code PriceCorrected} and raises no alert; {@link Correction} lists the reasons.
 */
public final class OfferFold {
    private final Surroundings surroundings;
    private final PriceRules rules;
    private final SourceActivity activity;
    private final EventContext context;
    private final LocalDate today;
    private final PriceFacts facts;
    private final PriceAlerts alerts;
    private Offer offer;
    private @Nullable SettledPrice settled;
    private @Nullable UnconfirmedChange pending;
    private boolean witnessesPublished;

    /**
     * Looks at an offer as of a moment.
     *
     * @param surroundings what else is known of the model and of the list
     */
    public OfferFold(
            Offer offer, Surroundings surroundings, EventContext context, PriceRules rules, SourceActivity activity) {
        this.surroundings = surroundings;
        this.rules = rules;
        this.activity = activity;
        this.context = context;
        this.today = activity.today();
        this.offer = hear(offer);
        this.settled = offer.settled();
        this.pending = offer.pending();
        this.facts = new PriceFacts(context);
        this.alerts = new PriceAlerts(surroundings.peers(), context, rules, today);
    }

    private Offer hear(Offer before) {
        SortedMap<String, SourceListing> listings = new TreeMap<>();
        before.listings().forEach((source, listing) -> {
            boolean baseline =
                    context.baseline() && source.equals(context.provenance().source());
            SourceListing now = listing.asOf(today, baseline, rules.tolerance());
            SourceClaim current = now.current();
            boolean back = before.overruled().contains(source)
                    && !activity.silent(source, SnapshotPublished.Kind.PRICES, rules.silentFor());
            listings.put(source, back && current != null ? now.with(current.affirmed(context.at())) : now);
        });
        return before.with(listings);
    }

    /** Concludes; the offer as it is afterwards, and what there is to tell. */
    public Concluded conclude() {
        RankedClaims ranked = new RankedClaims(offer, rules, activity);
        Instant knownSince = offer.knownSince();
        List<Scheduled> scheduled = offer.scheduled();
        if (ranked.isEmpty()) {
            withdraw();
        } else {
            offer = offer.serving(claim(ranked.first()).model());
            PriceHistory history = new PriceHistory(offer, settled, ranked, rules);
            knownSince = history.fill(knownSince, context, facts);
            settle(ranked, history.last());
            knownSince = knownSince == null ? known().at() : knownSince;
        }
        scheduled = new Announcements(offer, settled, rules).publish(scheduled, today, facts);
        List<Witness> witnesses = settled == null ? List.of() : ranked.witnesses(known().price());
        if (settled != null && !witnessesPublished && !sameWitnesses(offer.witnesses(), witnesses)) {
            facts.add(
                    offer,
                    PriceFact.Type.WitnessesChanged,
                    known().price(),
                    known().before(),
                    Status.CONFIRMED,
                    witnesses);
        }
        Offer after = new Offer(
                offer.id(),
                offer.model(),
                offer.firstParty(),
                offer.listings(),
                settled,
                pending,
                scheduled,
                knownSince,
                ranked.overruled(),
                witnesses,
                offer.live());
        return new Concluded(after, facts.all(), alerts.raised(), due(ranked));
    }

    /**
     * What is around an offer.
     *
     * @param peers other offers of the same model and provider under other names: its snapshots, its alias
     * @param slip whether the list that was closed moved several models of the provider by the same large factor
     */
    public record Surroundings(List<Offer> peers, boolean slip) {
        public Surroundings {
            peers = List.copyOf(peers);
        }
    }

    /** The offer afterwards, what is published, and when to look at it again. */
    public record Concluded(
            Offer offer,
            List<PriceFact> facts,
            List<Alert> alerts,
            @Nullable Instant due) {}

    private void withdraw() {
        if (settled != null) {
            retract(List.of());
            facts.add(
                    offer,
                    PriceFact.Type.OfferWithdrawn,
                    known().price(),
                    known().before(),
                    Status.CONFIRMED,
                    List.of());
            settled = null;
        }
    }

    private void settle(RankedClaims ranked, @Nullable Price before) {
        String source = ranked.first();
        Price price = ranked.claim(source).price();
        if (settled == null) {
            Claim claim = claim(source);
            Instant since = claim.validFrom() == null || claim.holdsFrom().isAfter(context.at())
                    ? context.at()
                    : claim.holdsFrom();
            settled = new SettledPrice(price, source, since, before, false);
            facts.add(
                    offer,
                    since,
                    PriceFact.Type.PriceChanged,
                    claim,
                    before,
                    Status.CONFIRMED,
                    ranked.witnesses(price));
            witnessesPublished = true;
            return;
        }
        PriceComparison comparison = new PriceComparison(known().price(), price, rules.tolerance());
        if (comparison.agree()) {
            restate(ranked, source, price, comparison);
            await(ranked);
        } else if (move(ranked, source, price)) {
            await(ranked);
        }
    }

    private void restate(RankedClaims ranked, String source, Price price, PriceComparison comparison) {
        boolean ownWord = source.equals(known().source());
        if ((comparison.fills() && !comparison.drops()) || (ownWord && (comparison.fills() || comparison.drops()))) {
            Price before = known().price();
            settled = known().stated(price, source);
            publish(PriceFact.Type.PriceCorrected, source, before, ranked);
        }
        Price before = known().before();
        if (before != null && ranked.seen(known(), context.at())) {
            settled = known().seen();
            publish(PriceFact.Type.PriceChanged, source, before, ranked);
            if (alerts.news(claim(source))) {
                UUID happening = PriceAlert.happening(offer.id(), before, price, context.at());
                alerts.add(offer, happening, Status.CONFIRMED, source, before, price, ranked);
            }
        }
    }

    /** Moves to another price, or waits until the change is sure; says whether it moved. */
    private boolean move(RankedClaims ranked, String source, Price price) {
        Price before = known().price();
        UnconfirmedChange open = pending;
        boolean same = open != null && agree(open.price(), price);
        boolean seen = same && open != null && !open.source().equals(source);
        Certainty certainty = new Certainty(offer, surroundings.peers(), ranked, rules, activity);
        Correction correction = Correction.of(known(), source, certainty, seen, surroundings.slip(), context.at());
        if (correction == null) {
            String by = same && open != null && ranked.all().containsKey(open.source()) ? open.source() : source;
            if (!certainty.sure(source, price) && certainty.doubtful(by, before, price)) {
                boolean stood = same && open != null && stood(open) && !certainty.isContradicted(source, before);
                if (!stood) {
                    open(source, price, ranked);
                    return false;
                }
            }
            correction = certainty.isMended(source, by, before, price) ? Correction.MENDED : null;
        }
        seen = same;
        if (correction != null || !seen) {
            retract(ranked.witnesses(open == null ? price : open.price()));
        }
        settled = new SettledPrice(
                price, source, context.at(), before, correction == Correction.PRECEDENCE && standing());
        pending = null;
        publish(
                correction == null ? PriceFact.Type.PriceChanged : PriceFact.Type.PriceCorrected,
                source,
                before,
                ranked);
        if (correction == null && seen && open != null && (open.alerted() || alerts.news(claim(source)))) {
            alerts.confirmed(offer, open, before, source, ranked);
        } else if (correction == null && alerts.news(claim(source))) {
            UUID happening = PriceAlert.happening(offer.id(), before, price, context.at());
            alerts.add(offer, happening, Status.CONFIRMED, source, before, price, ranked);
        }
        return true;
    }

    /** Whether the price stood before today, and the list that brings another one is not the first of its source. */
    private boolean standing() {
        Instant dayEnd = activity.dayEnd();
        return !context.baseline() && dayEnd != null && known().at().isBefore(dayEnd);
    }

    private boolean stood(UnconfirmedChange open) {
        return !context.at().isBefore(open.opened().plus(rules.sure().standing()));
    }

    /** Opens, keeps or takes back a change that is not confirmed. */
    private void await(RankedClaims ranked) {
        String source = ranked.dissenter(known());
        open(source, source == null ? null : ranked.claim(source).price(), ranked);
    }

    private void open(@Nullable String source, @Nullable Price price, RankedClaims ranked) {
        UnconfirmedChange open = pending;
        if (open != null && price != null && agree(open.price(), price)) {
            return;
        }
        if (open != null) {
            retract(ranked.witnesses(open.price()));
        }
        if (source != null && price != null) {
            UUID happening = PriceAlert.happening(offer.id(), known().price(), price, context.at());
            boolean alerted = offer.firstParty() && alerts.news(claim(source));
            pending = new UnconfirmedChange(price, source, context.at(), happening, alerted);
            facts.add(
                    offer,
                    context.at(),
                    PriceFact.Type.PriceChanged,
                    claim(source),
                    known().price(),
                    Status.PROVISIONAL,
                    ranked.witnesses(price));
            witnessesPublished = true;
            if (alerted) {
                alerts.add(offer, happening, Status.PROVISIONAL, source, known().price(), price, ranked);
            }
        }
    }

    private void retract(List<Witness> witnesses) {
        UnconfirmedChange open = pending;
        if (open == null) {
            return;
        }
        pending = null;
        facts.add(offer, PriceFact.Type.PriceChanged, open.price(), known().price(), Status.RETRACTED, witnesses);
        witnessesPublished = !witnesses.isEmpty();
        if (open.alerted()) {
            alerts.retracted(offer, open, known().price());
        }
    }

    private void publish(PriceFact.Type type, String source, Price before, RankedClaims ranked) {
        facts.add(
                offer, context.at(), type, claim(source), before, Status.CONFIRMED, ranked.witnesses(known().price()));
        witnessesPublished = true;
    }

    private @Nullable Instant due(RankedClaims ranked) {
        Instant due = ranked.due(settled);
        if (pending != null) {
            Certainty certainty = new Certainty(offer, surroundings.peers(), ranked, rules, activity);
            Instant stood = pending.opened().plus(rules.sure().standing());
            Instant until = stood.isAfter(context.at())
                    ? stood
                    : certainty.contradictedUntil(pending.source(), known().price());
            due = earlier(due, until != null && until.isAfter(context.at()) ? until : null);
            due = earlier(due, certainty.borneOut(pending.source(), pending.price()));
        }
        for (Map.Entry<String, SourceListing> each : offer.counting().entrySet()) {
            for (Claim claim : each.getValue().claims()) {
                due = earlier(due, claim.validFrom());
                due = earlier(due, claim.validUntil());
            }
        }
        return due;
    }

    private @Nullable Instant earlier(@Nullable Instant due, @Nullable LocalDate day) {
        return day == null || !day.isAfter(today) ? due : earlier(due, Claim.start(day));
    }

    private static @Nullable Instant earlier(@Nullable Instant due, @Nullable Instant other) {
        return due == null || (other != null && other.isBefore(due)) ? other : due;
    }

    private boolean sameWitnesses(List<Witness> before, List<Witness> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            Witness then = before.get(i);
            Witness witness = now.get(i);
            if (!then.source().equals(witness.source())
                    || then.agrees() != witness.agrees()
                    || !agree(then.price(), witness.price())) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(Price one, Price other) {
        return new PriceComparison(one, other, rules.tolerance()).agree();
    }

    private Claim claim(String source) {
        return offer.claim(source, today);
    }

    private SettledPrice known() {
        if (settled == null) {
            throw new IllegalStateException("no price of " + offer.id() + " is known");
        }
        return settled;
    }
}
