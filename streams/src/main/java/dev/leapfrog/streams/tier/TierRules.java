package dev.leapfrog.streams.tier;

import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.streams.board.ReferenceModels;

/**
 * What small models are held against.
 *
 * @param references models, besides each board's leader of a year ago
 */
public record TierRules(List<ModelId> references) {
    public TierRules {
        references = List.copyOf(references);
    }

    /** The rules as defined for everybody; the models are in {@code references.txt}. */
    public static TierRules defaults() {
        return new TierRules(ReferenceModels.read(TierRules.class, "references.txt"));
    }
}
