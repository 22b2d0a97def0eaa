package dev.leapfrog.streams.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.offer.SettledPrice;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.publication.SourceActivity;
import org.jspecify.annotations.Nullable;

/**
 * List and street price of each model, read from the offers as they stand: so there is nothing to keep, and the order
 * is that of the log. What was read is remembered until an offer of the model changes, a source comes or falls silent,
 * or the day is another one. Prices in other currencies than dollars, free offers, and prices that are not known or
 * dynamic, are left out.
 */
final class PriceBook implements ModelPrices {
    private final OfferIndex offers;
    private final SourceActivity activity;
    private final PriceRules rules;
    private final Map<ModelId, Quote> quotes = new HashMap<>();
    private Set<String> current;
    private LocalDate today;

    PriceBook(OfferIndex offers, SourceActivity activity, PriceRules rules) {
        this.offers = offers;
        this.activity = activity;
        this.rules = rules;
        current = currentSources();
        today = activity.today();
    }

    /** A list has closed, or a day ended: other sources may be current than before. */
    void timePassed() {
        Set<String> now = currentSources();
        if (!now.equals(current)) {
            current = now;
            quotes.clear();
        }
    }

    private Set<String> currentSources() {
        return activity.current(SnapshotPublished.Kind.PRICES, rules.currentFor());
    }

    @Override
    public Set<ModelId> models() {
        return offers.models();
    }

    @Override
    public Quote of(ModelId model) {
        offers.takeTouched().forEach(quotes::remove);
        if (!activity.today().equals(today)) {
            today = activity.today();
            quotes.clear();
        }
        return quotes.computeIfAbsent(model, this::read);
    }

    private Quote read(ModelId model) {
        List<PaidOffer> paid = paid(model);
        PaidOffer street = street(paid);
        int seen = (int) paid.stream().filter(this::seenLately).count();
        boolean own = paid.stream().anyMatch(PaidOffer::firstParty);
        return new Quote(list(paid), street == null ? null : street.price(), seen, own);
    }

    @Override
    public List<Evidence> evidence(ModelId model) {
        List<PaidOffer> paid = paid(model);
        Double list = list(paid);
        PaidOffer listed = paid.stream()
                .filter(one -> list != null && one.price() <= list)
                .max(Comparator.comparing(PaidOffer::firstParty).thenComparingDouble(PaidOffer::price))
                .orElse(null);
        PaidOffer street = street(paid);
        return Stream.of(listed, street)
                .filter(Objects::nonNull)
                .map(this::claim)
                .filter(Objects::nonNull)
                .distinct()
                .map(claim -> new Evidence("PriceClaimed", claim.model().id().toString(), claim.provenance()))
                .toList();
    }

    /** An offer that costs something, in the model's standard configuration. */
    private record PaidOffer(Offer offer, SettledPrice settled, double price) {
        boolean firstParty() {
            return offer.firstParty();
        }
    }

    /** Another configuration or precision is in the offer's id. */
    private List<PaidOffer> paid(ModelId model) {
        List<PaidOffer> paid = new ArrayList<>();
        for (OfferId id : offers.of(model)) {
            Offer offer = offers.offer(id);
            SettledPrice settled = offer == null ? null : offer.settled();
            Double blended = settled == null ? null : settled.price().blended();
            if (offer != null
                    && settled != null
                    && blended != null
                    && blended > 0
                    && id.configuration() == null
                    && id.currency() == null) {
                paid.add(new PaidOffer(offer, settled, blended));
            }
        }
        return paid;
    }

    private static @Nullable Double list(List<PaidOffer> paid) {
        List<Double> own = paid.stream()
                .filter(PaidOffer::firstParty)
                .map(PaidOffer::price)
                .toList();
        return own.isEmpty() ? median(paid) : Collections.min(own);
    }

    private @Nullable PaidOffer street(List<PaidOffer> paid) {
        Double median = median(paid);
        return median == null
                ? null
                : paid.stream()
                        .filter(one -> seenLately(one) && !promotional(one))
                        .filter(one -> one.price() >= median * rules.streetFloor())
                        .min(Comparator.comparingDouble(PaidOffer::price)
                                .thenComparing(one -> one.offer().id()))
                        .orElse(null);
    }

    private boolean seenLately(PaidOffer one) {
        return one.offer().listings().keySet().stream().anyMatch(current::contains);
    }

    /** The price holds for a span of days that somebody has set an end to. */
    private boolean promotional(PaidOffer one) {
        Claim claim = claim(one);
        return claim != null && claim.validUntil() != null;
    }

    /** What the source says whose price it is; null when it lists the offer no more. */
    private @Nullable Claim claim(PaidOffer one) {
        String source = one.settled().source();
        return one.offer().listings().containsKey(source) ? one.offer().claim(source, activity.today()) : null;
    }

    private static @Nullable Double median(List<PaidOffer> paid) {
        if (paid.isEmpty()) {
            return null;
        }
        List<Double> sorted = paid.stream().map(PaidOffer::price).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
