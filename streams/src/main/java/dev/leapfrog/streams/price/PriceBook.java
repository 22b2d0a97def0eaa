package dev.leapfrog.streams.price;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/**
 * List and street price of each model, read from the offers as they stand: so there is nothing to keep, and the order
 * is that of the log. Prices in other currencies than dollars, and those that are not known or dynamic, are left out.
 */
final class PriceBook implements ModelPrices {
    private final OfferIndex offers;
    private final SourceActivity activity;
    private final PriceRules rules;

    PriceBook(OfferIndex offers, SourceActivity activity, PriceRules rules) {
        this.offers = offers;
        this.activity = activity;
        this.rules = rules;
    }

    @Override
    public @Nullable Double list(ModelId model) {
        List<Double> own = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (Offer offer : plain(model)) {
            Double price = blended(offer);
            if (price != null) {
                all.add(price);
                if (offer.firstParty()) {
                    own.add(price);
                }
            }
        }
        return own.isEmpty() ? median(all) : Collections.min(own);
    }

    @Override
    public @Nullable Double street(ModelId model) {
        List<Double> paid = new ArrayList<>();
        List<Double> current = new ArrayList<>();
        for (Offer offer : plain(model)) {
            Double price = blended(offer);
            if (price != null && price > 0) {
                paid.add(price);
                if (seenLately(offer) && !promotional(offer)) {
                    current.add(price);
                }
            }
        }
        Double median = median(paid);
        return median == null
                ? null
                : current.stream()
                        .filter(price -> price >= median * rules.streetFloor())
                        .min(Double::compare)
                        .orElse(null);
    }

    /** Offers of the model as it was released: another configuration or precision is in the offer's id. */
    private List<Offer> plain(ModelId model) {
        List<Offer> plain = new ArrayList<>();
        for (OfferId id : offers.of(model)) {
            Offer offer = offers.offer(id);
            if (offer != null && id.configuration() == null && id.currency() == null) {
                plain.add(offer);
            }
        }
        return plain;
    }

    private static @Nullable Double blended(Offer offer) {
        SettledPrice settled = offer.settled();
        Double blended = settled == null ? null : settled.price().blended();
        return blended == null || blended < 0 ? null : blended;
    }

    private boolean seenLately(Offer offer) {
        Instant dayEnd = activity.dayEnd();
        return dayEnd == null
                || offer.listings().keySet().stream()
                        .map(source -> activity.last(source, SnapshotPublished.Kind.PRICES))
                        .anyMatch(last ->
                                last != null && !last.plus(rules.currentFor()).isBefore(dayEnd));
    }

    /** The price holds for a span of days that somebody has set an end to. */
    private boolean promotional(Offer offer) {
        SettledPrice settled = offer.settled();
        return settled != null
                && offer.listings().containsKey(settled.source())
                && offer.claim(settled.source(), activity.today()).validUntil() != null;
    }

    private static @Nullable Double median(List<Double> prices) {
        if (prices.isEmpty()) {
            return null;
        }
        List<Double> sorted = prices.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
