package dev.leapfrog.streams.price;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.price.offer.ModelFamily;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.publication.Agenda;
import org.jspecify.annotations.Nullable;

/** All offers, found by what events know of them; each is in the memory as soon as it is here. */
final class OfferIndex {
    private final Memory memory;
    private final Map<OfferId, Kept> offers = new HashMap<>();
    private final Map<String, OfferId> byListing = new HashMap<>();
    private final Map<ModelId, SortedSet<OfferId>> byModel = new TreeMap<>();
    private final Map<String, SortedSet<OfferId>> byFamily = new TreeMap<>();
    private final Map<String, SortedSet<OfferId>> byOverruled = new TreeMap<>();
    private final Map<String, SortedSet<OfferId>> byRecorded = new TreeMap<>();
    private final Agenda<OfferId> agenda = new Agenda<>();
    private final Set<ModelId> touched = new HashSet<>();

    OfferIndex(Memory memory) {
        this.memory = memory;
        memory.forEach((key, json) -> take(Stored.read(json, Kept.class)));
    }

    /**
     * An offer as the memory holds it.
     *
     * @param due when to look at it next; null for when something is said of it
     */
    record Kept(Offer offer, @Nullable Instant due) {}

    @Nullable
    Offer offer(OfferId id) {
        Kept kept = offers.get(id);
        return kept == null ? null : kept.offer();
    }

    @Nullable
    Instant due(OfferId id) {
        Kept kept = offers.get(id);
        return kept == null ? null : kept.due();
    }

    /** The offer a source's listing is taken for; null when it is not known. */
    @Nullable
    OfferId listed(String source, String name) {
        return byListing.get(listing(source, name));
    }

    /** The models of which there is an offer. */
    Set<ModelId> models() {
        return Collections.unmodifiableSet(byModel.keySet());
    }

    /** The models whose offers have changed since this was last asked. */
    Set<ModelId> takeTouched() {
        Set<ModelId> since = Set.copyOf(touched);
        touched.clear();
        return since;
    }

    List<OfferId> of(ModelId model) {
        return List.copyOf(byModel.getOrDefault(model, new TreeSet<>()));
    }

    /** Other offers of the same model by the same provider, in snapshots or under an alias. */
    List<Offer> peers(OfferId id) {
        return byFamily.getOrDefault(family(id), new TreeSet<>()).stream()
                .filter(other -> !other.equals(id))
                .map(this::offer)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Offers at which a source is not believed because it was silent. */
    List<OfferId> overruled(String source) {
        return List.copyOf(byOverruled.getOrDefault(source, new TreeSet<>()));
    }

    /** Recorded sources that list offers. */
    List<String> recorded() {
        return List.copyOf(byRecorded.keySet());
    }

    /** Offers that a recorded source lists. */
    List<OfferId> recorded(String source) {
        return List.copyOf(byRecorded.getOrDefault(source, new TreeSet<>()));
    }

    /** Takes off the agenda what is due by then. */
    List<OfferId> due(Instant by) {
        return agenda.due(by);
    }

    void put(Offer offer, @Nullable Instant due) {
        touched.add(offer.id().model());
        forget(offer.id());
        Kept kept = new Kept(offer, due);
        take(kept);
        memory.put(offer.id().toString(), kept);
    }

    void remove(OfferId id) {
        touched.add(id.model());
        forget(id);
        memory.remove(id.toString());
    }

    private void take(Kept kept) {
        Offer offer = kept.offer();
        OfferId id = offer.id();
        offers.put(id, kept);
        offer.listings().forEach((source, listing) -> byListing.put(listing(source, listing.name()), id));
        recorded(offer)
                .forEach(source -> byRecorded
                        .computeIfAbsent(source, added -> new TreeSet<>())
                        .add(id));
        byModel.computeIfAbsent(id.model(), added -> new TreeSet<>()).add(id);
        byFamily.computeIfAbsent(family(id), added -> new TreeSet<>()).add(id);
        offer.overruled()
                .forEach(source -> byOverruled
                        .computeIfAbsent(source, added -> new TreeSet<>())
                        .add(id));
        agenda.put(id, kept.due());
    }

    private void forget(OfferId id) {
        Kept known = offers.remove(id);
        if (known == null) {
            return;
        }
        Offer offer = known.offer();
        offer.listings().forEach((source, listing) -> byListing.remove(listing(source, listing.name()), id));
        recorded(offer).forEach(source -> remove(byRecorded, source, id));
        remove(byModel, id.model(), id);
        remove(byFamily, family(id), id);
        offer.overruled().forEach(source -> remove(byOverruled, source, id));
        agenda.put(id, null);
    }

    private static List<String> recorded(Offer offer) {
        return offer.listings().keySet().stream().filter(RecordedSource::is).toList();
    }

    private static <K> void remove(Map<K, SortedSet<OfferId>> index, K key, OfferId id) {
        SortedSet<OfferId> ids = index.getOrDefault(key, new TreeSet<>());
        ids.remove(id);
        if (ids.isEmpty()) {
            index.remove(key);
        }
    }

    private static String family(OfferId id) {
        return id.provider() + " " + ModelFamily.of(id.model()).id() + " " + id.configuration() + " " + id.currency();
    }

    private static String listing(String source, String name) {
        return source + " " + name;
    }
}
