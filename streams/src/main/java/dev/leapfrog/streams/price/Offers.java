package dev.leapfrog.streams.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.publication.Heard;
import dev.leapfrog.streams.publication.Moment;

/** All offers through all their sources: takes the lists as they are closed and concludes what they touch. */
public final class Offers {
    /** First word of the keys in the memory. */
    public static final String KEY = "offer";

    private final PriceRules rules;
    private final Heard heard;
    private final OfferIndex index;

    /**
     * Offers of which nothing is known yet.
     *
     * @param heard when each source was last heard, kept up to date by whoever gives the events
     */
    public Offers(PriceRules rules, Heard heard, Memory memory) {
        this.rules = rules;
        this.heard = heard;
        this.index = new OfferIndex(KEY, memory);
    }

    /** Takes back what the memory holds. */
    public void restore(byte[] json) {
        index.restore(json);
    }

    /**
     * A source has closed a list.
     *
     * @param said claims and withdrawals since the list before, in the order in which they were said
     * @param whole whether it is everything that the source lists, and not nothing: what was recorded of the source, or
     *     of a copy of it, is over by that
     * @param now the model that a model is known to be by now
     */
    public PriceOutcome closed(
            List<EcosystemObservation> said, boolean whole, UnaryOperator<Model> now, Moment moment) {
        SortedMap<OfferId, Offer> touched = new TreeMap<>(new PriceList(index, now, moment).take(said));
        String source = moment.provenance().source();
        if (whole && !RecordedSource.is(source)) {
            index.recorded().stream()
                    .filter(recorded -> !rules.independent(source, recorded))
                    .forEach(recorded -> end(recorded, touched));
        }
        for (OfferId id : index.overruled(source)) {
            Offer offer = index.offer(id);
            if (offer != null) {
                touched.putIfAbsent(id, offer);
            }
        }
        return conclude(touched, moment);
    }

    private void end(String recorded, SortedMap<OfferId, Offer> touched) {
        for (OfferId id : index.recorded(recorded)) {
            Offer offer = touched.getOrDefault(id, index.offer(id));
            if (offer != null) {
                touched.put(id, offer.without(recorded));
            }
        }
    }

    /** A day is over: what was announced may begin, who was silent may be believed no more. */
    public PriceOutcome dayEnded(Moment moment) {
        SortedMap<OfferId, Offer> due = new TreeMap<>();
        for (OfferId id : index.due(moment.at())) {
            Offer offer = index.offer(id);
            if (offer != null) {
                due.put(id, offer);
            }
        }
        return conclude(due, moment);
    }

    /** Takes effect at once; tells nothing. */
    public void apply(ModelChanged changed) {
        for (OfferId id : index.of(changed.model().id())) {
            Offer offer = index.offer(id);
            if (offer != null) {
                index.put(offer.with(changed.model()), index.due(id));
            }
        }
    }

    /** Moves what was known of one model to the other; no withdrawal. What then differs is found when a day ends. */
    public void apply(ModelMerged merged) {
        for (OfferId from : index.of(merged.from())) {
            Offer offer = index.offer(from);
            if (offer == null) {
                continue;
            }
            OfferId id = from.of(merged.to().id());
            Offer moved = offer.of(id).with(merged.to());
            index.remove(from);
            if (index.offer(id) == null) {
                index.put(moved, Moment.of(merged).at());
            } else {
                join(moved, id, Moment.of(merged));
            }
        }
    }

    private void join(Offer moved, OfferId id, Moment moment) {
        for (Map.Entry<String, Listing> each : moved.listings().entrySet()) {
            String source = each.getKey();
            Listing listing = each.getValue();
            Offer there = index.offer(id);
            if (there != null && !there.listings().containsKey(source)) {
                index.put(there.with(source, listing), moment.at());
            } else {
                SortedMap<String, Listing> own = new TreeMap<>(Map.of(source, listing));
                index.put(moved.of(id.listed(listing.name())).with(own), moment.at());
            }
        }
    }

    private PriceOutcome conclude(SortedMap<OfferId, Offer> touched, Moment moment) {
        List<PriceFact> facts = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        touched.forEach((id, offer) -> {
            OfferFold.Concluded concluded = new OfferFold(offer, moment, rules, heard).conclude();
            facts.addAll(concluded.facts());
            alerts.addAll(concluded.alerts());
            if (offer.listings().isEmpty()) {
                index.remove(id);
            } else {
                index.put(concluded.offer(), concluded.due());
            }
        });
        return new PriceOutcome(facts, alerts);
    }
}
