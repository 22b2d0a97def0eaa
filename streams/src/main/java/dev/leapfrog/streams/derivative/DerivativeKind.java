package dev.leapfrog.streams.derivative;

import java.util.List;
import java.util.Set;

import dev.leapfrog.events.observation.DerivativeListed.Relation;

/**
 * What is counted as one measure.
 *
 * @param measure its name
 * @param relations how those that are counted were made
 */
record DerivativeKind(String measure, Set<Relation> relations) {
    /** All that is another model than its base; a quantization is the same one in fewer bits, and is counted apart. */
    static final String ALL = "derivatives";

    static final List<DerivativeKind> KINDS = List.of(
            new DerivativeKind(ALL, Set.of(Relation.FINETUNE, Relation.ADAPTER, Relation.MERGE)),
            new DerivativeKind(ALL + "/finetunes", Set.of(Relation.FINETUNE)),
            new DerivativeKind(ALL + "/adapters", Set.of(Relation.ADAPTER)),
            new DerivativeKind(ALL + "/merges", Set.of(Relation.MERGE)),
            new DerivativeKind(ALL + "/quantizations", Set.of(Relation.QUANTIZED)));

    DerivativeKind {
        relations = Set.copyOf(relations);
    }
}
