package dev.leapfrog.ingest.snapshot.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.change.ListDraft;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.PriceListing;
import org.jspecify.annotations.Nullable;

/** A price list against what the source claimed before, offer by offer. */
public final class PriceListDiff {
    private final ListDraft draft;
    private final PriceReferences references;
    private final Map<String, SourceFact.Offer> last;
    private final SortedMap<String, SourceFact.Offer> listed = new TreeMap<>();
    private final Map<ModelId, List<SourceFact.Offer>> byModel = new HashMap<>();

    private PriceListDiff(ListDraft draft, Collection<SourceFact.Offer> offers, PriceReferences references) {
        this.draft = draft;
        this.references = references;
        this.last = draft.facts().all(SourceFact.Offer.class);
        for (SourceFact.Offer offer : offers) {
            listed.put(offer.entity(), offer);
            byModel.computeIfAbsent(offer.model().id(), model -> new ArrayList<>(1))
                    .add(offer);
        }
    }

    public static void emit(
            Draft draft, PriceListing listing, ListDate date, RowModels names, PriceReferences references) {
        ListDraft list = new ListDraft(draft, listing, SnapshotPublished.Kind.PRICES, date);
        if (list.isInOrder()) {
            List<SourceFact.Offer> offers =
                    listing.rows().stream().map(row -> offer(row, names)).toList();
            new PriceListDiff(list, offers, references).emit(listing);
        }
    }

    /**
     * Judges what is held back once more, against what other lists have said since; the list itself is as it was.
     *
     * @param list the list that was closed last
     * @return whether anything is believed by now
     */
    public static boolean judgeAgain(Draft draft, SourceFact.Snapshot list, PriceReferences references) {
        List<SourceFact.Offer> held = draft.facts().all(SourceFact.Quarantined.class).values().stream()
                .map(SourceFact.Quarantined::offer)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(SourceFact.Offer::entity))
                .toList();
        if (held.isEmpty()) {
            return false;
        }
        ListDraft again = ListDraft.again(draft, list);
        Map<String, SourceFact.Offer> offers = new TreeMap<>(again.facts().all(SourceFact.Offer.class));
        held.forEach(offer -> offers.put(offer.entity(), offer));
        PriceListDiff diff = new PriceListDiff(again, offers.values(), references);
        held.forEach(offer -> diff.emit(offer, diff.last.get(offer.entity())));
        if (again.hasChanged()) {
            again.close();
        }
        return again.hasChanged();
    }

    private static SourceFact.Offer offer(ListedOffer row, RowModels names) {
        RowModels.Served served = names.offered(row.model(), row.provider());
        return new SourceFact.Offer(
                served.provider(),
                row.id(),
                served.model(),
                row.model().name(),
                served.firstParty(),
                row.price(),
                row.validFrom(),
                row.validUntil(),
                true);
    }

    private void emit(PriceListing listing) {
        boolean complete = listing.complete();
        listed.forEach((entity, offer) -> emit(offer, last.get(entity)));
        last.forEach((entity, before) -> {
            if (!listed.containsKey(entity)) {
                miss(before, complete && !listing.unpriced().contains(before.offer()));
            }
        });
        if (complete) {
            draft.facts().all(SourceFact.Quarantined.class).values().stream()
                    .filter(held -> held.offer() != null && !listed.containsKey(held.what()))
                    .forEach(held -> draft.believe(held.what()));
        }
        draft.close();
    }

    private void emit(SourceFact.Offer offer, SourceFact.@Nullable Offer before) {
        if (before != null && claims(before).equals(claims(offer))) {
            draft.believe(offer.entity());
            if (!before.seen()) {
                draft.facts().put(offer);
            }
            return;
        }
        String doubt = doubt(offer, before);
        if (doubt != null && !draft.isReleased(offer.entity())) {
            draft.quarantine(offer, doubt, offer.provider() + " " + offer.alias() + " " + text(offer.price()));
            return;
        }
        draft.believe(offer.entity());
        boolean sameOffer = before != null && OfferKey.of(before).equals(OfferKey.of(offer));
        if (before != null && !sameOffer) {
            withdraw(before);
        }
        Price previous = before == null ? null : before.price();
        draft.emit(from -> new PriceClaimed(
                from,
                offer.provider(),
                offer.offer(),
                offer.model(),
                offer.alias(),
                offer.firstParty(),
                offer.price(),
                previous,
                offer.validFrom(),
                offer.validUntil()));
        draft.facts().put(offer);
    }

    private @Nullable String doubt(SourceFact.Offer offer, SourceFact.@Nullable Offer before) {
        String lineage = draft.lineage();
        List<Price> ofModel = new ArrayList<>(references.ofModel(lineage, offer));
        Objects.requireNonNull(byModel.get(offer.model().id())).stream()
                .filter(other -> !other.entity().equals(offer.entity())
                        && Objects.equals(
                                other.price().currency(), offer.price().currency()))
                .map(SourceFact.Offer::price)
                .forEach(ofModel::add);
        return PriceDoubt.of(
                offer.price(),
                before == null ? null : before.price(),
                offer.model().sizeTier(),
                references.ofOffer(lineage, offer),
                references.heldBack(lineage, offer),
                ofModel);
    }

    /** An offer that the list does not have: withdrawn when the list is complete, else unseen. */
    private void miss(SourceFact.Offer before, boolean complete) {
        if (complete) {
            withdraw(before);
            draft.facts().remove(before);
        } else if (before.seen()) {
            draft.facts()
                    .put(new SourceFact.Offer(
                            before.provider(),
                            before.offer(),
                            before.model(),
                            before.alias(),
                            before.firstParty(),
                            before.price(),
                            before.validFrom(),
                            before.validUntil(),
                            false));
        }
    }

    private void withdraw(SourceFact.Offer before) {
        draft.emit(from -> new OfferWithdrawn(
                from,
                before.provider(),
                before.offer(),
                before.model(),
                before.alias(),
                before.firstParty(),
                before.price(),
                before.validFrom()));
    }

    /** What of an offer is news when it differs; another spelling or another attribute of the model is none. */
    private static List<@Nullable Object> claims(SourceFact.Offer offer) {
        List<@Nullable Object> claims = new ArrayList<>();
        claims.add(OfferKey.of(offer));
        claims.add(offer.firstParty());
        claims.add(offer.price());
        claims.add(offer.validUntil());
        return claims;
    }

    private static String text(Price price) {
        return "input " + price.input() + " output " + price.output();
    }
}
