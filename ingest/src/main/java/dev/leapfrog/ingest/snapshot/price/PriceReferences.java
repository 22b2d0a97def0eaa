package dev.leapfrog.ingest.snapshot.price;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.source.SourceFact;

/**
 * What all sources last claimed of prices, so that one claim can be doubted or confirmed by the others. Quarantined
 * claims are kept too: two doubtful claims that agree confirm each other. Sources of one lineage copy from one list and
 * confirm nothing among themselves.
 */
public final class PriceReferences {
    private final Map<ModelId, Map<String, Reference>> byModel = new HashMap<>();
    private final Map<String, ModelId> models = new HashMap<>();

    /** Takes note of what a source claims from now on. */
    public void learn(String source, String lineage, Collection<SourceFact> facts) {
        for (SourceFact fact : facts) {
            if (fact instanceof SourceFact.Offer offer) {
                put(key(source, fact.entity()), Reference.of(lineage, offer, false));
            } else if (fact instanceof SourceFact.Quarantined held && held.offer() != null) {
                put(key(source, fact.entity()), Reference.of(lineage, held.offer(), true));
            }
        }
    }

    private void put(String key, Reference reference) {
        ModelId model = reference.offer.model();
        forget(key);
        models.put(key, model);
        byModel.computeIfAbsent(model, added -> new HashMap<>()).put(key, reference);
    }

    /**
     * Takes note that a source claims something no more.
     *
     * @param entities of its facts, those of offers among them
     */
    public void forget(String source, Collection<String> entities) {
        entities.forEach(entity -> forget(key(source, entity)));
    }

    /** Takes note that a model proved to be another. */
    public void merged(ModelId from, ModelId to) {
        Map<String, Reference> moved = byModel.remove(from);
        if (moved != null) {
            moved.forEach((key, reference) -> put(key, reference.of(to)));
        }
    }

    private void forget(String key) {
        ModelId model = models.remove(key);
        if (model != null) {
            byModel.getOrDefault(model, new HashMap<>()).remove(key);
        }
    }

    private static String key(String source, String entity) {
        return source + " " + entity;
    }

    /** The claims of other lineages for the very same offer. */
    List<Price> ofOffer(String lineage, SourceFact.Offer offer) {
        return ofOffer(lineage, offer, false);
    }

    /** The claims of other lineages for the very same offer that are not believed. */
    List<Price> heldBack(String lineage, SourceFact.Offer offer) {
        return ofOffer(lineage, offer, true);
    }

    private List<Price> ofOffer(String lineage, SourceFact.Offer offer, boolean held) {
        OfferKey same = OfferKey.of(offer);
        return of(offer.model().id()).stream()
                .filter(reference ->
                        reference.held == held && !reference.lineage.equals(lineage) && reference.offer.equals(same))
                .map(Reference::price)
                .toList();
    }

    /** The claims of other lineages for any offer of the same model. */
    List<Price> ofModel(String lineage, SourceFact.Offer offer) {
        return of(offer.model().id()).stream()
                .filter(reference -> !reference.held
                        && !reference.lineage.equals(lineage)
                        && isSameCurrency(reference.price, offer.price()))
                .map(Reference::price)
                .toList();
    }

    private static boolean isSameCurrency(Price one, Price other) {
        return Objects.equals(one.currency(), other.currency());
    }

    private Collection<Reference> of(ModelId model) {
        return byModel.getOrDefault(model, Map.of()).values();
    }

    /** @param held whether it is not believed */
    private record Reference(String lineage, OfferKey offer, Price price, boolean held) {
        static Reference of(String lineage, SourceFact.Offer offer, boolean held) {
            return new Reference(lineage, OfferKey.of(offer), offer.price(), held);
        }

        Reference of(ModelId model) {
            return new Reference(lineage, new OfferKey(offer.provider(), model, offer.configuration()), price, held);
        }
    }
}
