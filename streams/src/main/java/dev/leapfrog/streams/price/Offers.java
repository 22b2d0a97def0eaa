package dev.leapfrog.streams.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.ListDetector;
import dev.leapfrog.streams.detector.ModelOffers;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.price.fold.OfferFold;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.offer.SourceListing;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.publication.SourceActivity;

/** All offers through all their sources: takes the lists as they are closed and concludes what they touch. */
public final class Offers implements ListDetector {
    private static final String NAME = "price";

    private final PriceRules rules;
    private final SourceActivity activity;
    private final OfferIndex index;
    private final AlertedChanges told;
    private final PriceBook book;

    /**
     * As the memory has them.
     *
     * @param activity when each source last closed a list, kept up to date by whoever gives the events
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public Offers(PriceRules rules, SourceActivity activity, Memory whole) {
        this.rules = rules;
        this.activity = activity;
        this.index = new OfferIndex(whole.of(NAME).of("offer"));
        this.told = new AlertedChanges(whole.of(NAME).of("told"));
        this.book = new PriceBook(index, activity, rules);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    /** What models cost by now, from all offers. */
    public ModelPrices prices() {
        return book;
    }

    /** Who lists which models by now. */
    public ModelOffers offers() {
        return (model, provider) -> index.of(model).stream()
                .filter(id -> id.provider().equals(provider))
                .map(index::offer)
                .filter(Objects::nonNull)
                .flatMap(offer -> offer.counting().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A whole list ends what was recorded of its source, or of a copy of it. */
    @Override
    public List<Output> closed(ClosedList list) {
        if (list.marker().list() != SnapshotPublished.Kind.PRICES) {
            return List.of();
        }
        book.timePassed();
        SortedMap<OfferId, Offer> touched = new TreeMap<>(new PriceList(index, list).take());
        String source = list.source();
        ListMoves moves = new ListMoves(source, touched, rules);
        if (list.whole() && !RecordedSource.is(source)) {
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
        return conclude(touched, list.context(), moves::isSlip);
    }

    private void end(String recorded, SortedMap<OfferId, Offer> touched) {
        for (OfferId id : index.recorded(recorded)) {
            Offer offer = touched.getOrDefault(id, index.offer(id));
            if (offer != null) {
                touched.put(id, offer.without(recorded));
            }
        }
    }

    /** What was announced may begin, who was silent may be believed no more. */
    @Override
    public List<Output> dayEnded(EventContext context) {
        book.timePassed();
        SortedMap<OfferId, Offer> due = new TreeMap<>();
        for (OfferId id : index.due(context.at())) {
            Offer offer = index.offer(id);
            if (offer != null) {
                due.put(id, offer);
            }
        }
        List<Output> told = conclude(due, context, id -> false);
        this.told.forget(context.at());
        return told;
    }

    /** Nothing is concluded from it. */
    @Override
    public List<Output> changed(ModelChanged changed) {
        for (OfferId id : index.of(changed.model().id())) {
            Offer offer = index.offer(id);
            if (offer != null) {
                index.put(offer.with(changed.model()), index.due(id));
            }
        }
        return List.of();
    }

    /** What differs afterwards is found when a day ends. */
    @Override
    public List<Output> merged(ModelMerged merged) {
        for (OfferId from : index.of(merged.from())) {
            Offer offer = index.offer(from);
            if (offer == null) {
                continue;
            }
            OfferId id = from.of(merged.to().id());
            Offer moved = offer.of(id).with(merged.to());
            index.remove(from);
            if (index.offer(id) == null) {
                index.put(moved, EventContext.of(merged).at());
            } else {
                join(moved, id, EventContext.of(merged));
            }
        }
        return List.of();
    }

    private void join(Offer moved, OfferId id, EventContext context) {
        for (Map.Entry<String, SourceListing> each : moved.listings().entrySet()) {
            String source = each.getKey();
            SourceListing listing = each.getValue();
            Offer there = index.offer(id);
            if (there != null && !there.listings().containsKey(source)) {
                index.put(there.with(source, listing), context.at());
            } else {
                SortedMap<String, SourceListing> own = new TreeMap<>(Map.of(source, listing));
                index.put(moved.of(id.listed(listing.name())).with(own), context.at());
            }
        }
    }

    private List<Output> conclude(SortedMap<OfferId, Offer> touched, EventContext context, Predicate<OfferId> slip) {
        List<Output> facts = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        touched.forEach((id, offer) -> {
            OfferFold.Concluded concluded = new OfferFold(
                            offer, new OfferFold.Surroundings(index.peers(id), slip.test(id)), context, rules, activity)
                    .conclude();
            facts.addAll(concluded.facts());
            alerts.addAll(concluded.alerts());
            if (offer.listings().isEmpty()) {
                index.remove(id);
            } else {
                index.put(concluded.offer(), concluded.due());
            }
        });
        facts.addAll(told.tell(alerts, context.at()));
        return facts;
    }
}
