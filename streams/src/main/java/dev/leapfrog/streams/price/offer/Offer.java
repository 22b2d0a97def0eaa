package dev.leapfrog.streams.price.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.events.provenance.RecordedSource;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an offer: every source's listing of it and what was concluded from them.
 *
 * @param model what is served, as the source of most weight has it
 * @param firstParty whether any source calls the provider the lab's own channel
 * @param listings by source
 * @param settled its price; null while no source has one that holds
 * @param pending a change not yet confirmed
 * @param scheduled what is announced, the earliest first
 * @param knownSince the earliest time of which a price was published; what was before is history yet to be filled in
 * @param overruled sources that were silent for so long that others are believed against them
 * @param witnesses as last published
 * @param live whether a source that is read itself has ever had a price of it; what was recorded counts no more then
 */
public record Offer(
        OfferId id,
        Model model,
        boolean firstParty,
        SortedMap<String, SourceListing> listings,
        @Nullable SettledPrice settled,
        @Nullable UnconfirmedChange pending,
        List<Scheduled> scheduled,
        @Nullable Instant knownSince,
        List<String> overruled,
        List<Witness> witnesses,
        boolean live) {
    public Offer {
        listings = Collections.unmodifiableSortedMap(new TreeMap<>(listings));
        scheduled = List.copyOf(scheduled);
        overruled = List.copyOf(overruled);
        witnesses = List.copyOf(witnesses);
    }

    public static Offer unknown(OfferId id, Model model) {
        return new Offer(id, model, false, new TreeMap<>(), null, null, List.of(), null, List.of(), List.of(), false);
    }

    public Offer with(String source, SourceListing listing) {
        SortedMap<String, SourceListing> others = new TreeMap<>(listings);
        others.put(source, listing);
        return with(others);
    }

    /** What a source that lists it says on a day. */
    public Claim claim(String source, LocalDate day) {
        SourceListing listing = listings.get(source);
        if (listing == null) {
            throw new IllegalArgumentException(source + " does not list " + id);
        }
        return listing.about(day);
    }

    public Offer without(String source) {
        SortedMap<String, SourceListing> others = new TreeMap<>(listings);
        others.remove(source);
        return with(others);
    }

    public Offer with(SortedMap<String, SourceListing> others) {
        boolean own = others.values().stream()
                .flatMap(listing -> listing.claims().stream())
                .anyMatch(Claim::firstParty);
        return new Offer(
                id,
                model,
                others.isEmpty() ? firstParty : own,
                others,
                settled,
                pending,
                scheduled,
                knownSince,
                overruled,
                witnesses,
                live || isRead(others));
    }

    private static boolean isRead(SortedMap<String, SourceListing> listings) {
        return listings.entrySet().stream()
                .anyMatch(each ->
                        !RecordedSource.is(each.getKey()) && each.getValue().current() != null);
    }

    /** What is known of the model is other than it was. */
    public Offer with(Model other) {
        SortedMap<String, SourceListing> described = new TreeMap<>();
        listings.forEach((source, listing) -> described.put(source, listing.of(other)));
        return new Offer(
                id,
                other.inConfiguration(model.configuration()),
                firstParty,
                described,
                settled,
                pending,
                scheduled,
                knownSince,
                overruled,
                witnesses,
                live);
    }

    /** The listings that count. */
    public SortedMap<String, SourceListing> counting() {
        SortedMap<String, SourceListing> counting = new TreeMap<>(listings);
        counting.keySet().removeIf(source -> live && RecordedSource.is(source));
        return counting;
    }

    /** The model as a source has it; what others call it stays. */
    public Offer serving(Model other) {
        return new Offer(
                id, other, firstParty, listings, settled, pending, scheduled, knownSince, overruled, witnesses, live);
    }

    /** The same offer of what proved to be another model. */
    public Offer of(OfferId other) {
        return new Offer(
                other,
                model,
                firstParty,
                listings,
                settled,
                pending,
                scheduled,
                knownSince,
                overruled,
                witnesses,
                live);
    }
}
