package dev.leapfrog.streams.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.price.offer.Claim;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.offer.SourceListing;
import org.jspecify.annotations.Nullable;

/**
 * One list of one source as it is taken in: finds the offer of each of its listings.
 *
 * <p>A source may have several listings that nothing tells apart: same provider, model and configuration. The one it
 * has had the longest is the offer, of several new ones the one of the shortest name; each other is an offer of its own
 * under the source's name for it, so that no change of it is lost and none is taken for a change of the first. A
 * listing that takes the place of one that leaves in the same list is that one under another name.
 */
final class PriceList {
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final OfferIndex index;
    private final ClosedList list;
    private final String source;
    private final SortedMap<OfferId, Offer> touched = new TreeMap<>();

    PriceList(OfferIndex index, ClosedList list) {
        this.index = index;
        this.list = list;
        this.source = list.source();
    }

    /** Every offer of which the list says something new, with what it says. */
    SortedMap<OfferId, Offer> take() {
        Map<String, List<EcosystemObservation>> byName = new LinkedHashMap<>();
        for (EcosystemObservation one : list.said()) {
            if (one instanceof PriceClaimed || one instanceof OfferWithdrawn) {
                byName.computeIfAbsent(name(one), added -> new ArrayList<>()).add(one);
            }
        }
        SortedMap<String, List<EcosystemObservation>> unknown = new TreeMap<>(SHORTEST);
        byName.forEach((name, events) -> {
            OfferId id = index.listed(source, name);
            OfferId claimed = about(events);
            if (id != null && (claimed == null || claimed.equals(id.listed(null)))) {
                apply(id, name, events);
            } else {
                if (id != null) {
                    touched.put(id, offer(id, events.getFirst()).without(source));
                }
                unknown.put(name, events);
            }
        });
        unknown.forEach((name, events) -> {
            OfferId id = about(events);
            if (id != null) {
                apply(free(id, events) ? id : id.listed(name), name, events);
            }
        });
        touched.replaceAll((id, offer) -> {
            SourceListing listing = offer.listings().get(source);
            return listing != null && listing.claims().isEmpty() ? offer.without(source) : offer;
        });
        return touched;
    }

    private boolean free(OfferId id, List<EcosystemObservation> events) {
        SourceListing there = offer(id, events.getFirst()).listings().get(source);
        return there == null || there.claims().isEmpty();
    }

    private void apply(OfferId id, String name, List<EcosystemObservation> events) {
        Offer offer = offer(id, events.getFirst());
        SourceListing listing =
                offer.listings().getOrDefault(source, SourceListing.named(name)).renamed(name);
        for (EcosystemObservation event : events) {
            if (event instanceof PriceClaimed claimed) {
                listing = listing.with(Claim.of(
                        claimed,
                        list.now().apply(claimed.model()),
                        list.context().at()));
            } else if (event instanceof OfferWithdrawn withdrawn) {
                listing = listing.without(withdrawn.validFrom());
            }
        }
        touched.put(id, offer.with(source, listing));
    }

    private Offer offer(OfferId id, EcosystemObservation event) {
        Offer draft = touched.get(id);
        Offer known = draft == null ? index.offer(id) : draft;
        return known == null ? Offer.unknown(id, model(event)) : known;
    }

    private @Nullable OfferId about(List<EcosystemObservation> events) {
        OfferId id = null;
        for (EcosystemObservation event : events) {
            if (event instanceof PriceClaimed claimed) {
                id = OfferId.of(claimed.provider(), list.now().apply(claimed.model()), claimed.price());
            }
        }
        return id;
    }

    private Model model(EcosystemObservation event) {
        return list.now()
                .apply(event instanceof PriceClaimed claimed ? claimed.model() : ((OfferWithdrawn) event).model());
    }

    private static String name(EcosystemObservation event) {
        return event instanceof PriceClaimed claimed ? claimed.offer() : ((OfferWithdrawn) event).offer();
    }
}
