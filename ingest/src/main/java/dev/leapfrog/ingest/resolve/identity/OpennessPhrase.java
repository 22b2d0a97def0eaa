package dev.leapfrog.ingest.resolve.identity;

import java.util.Map;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The words that definitions put in place of a licence where a page says no more than that weights are open or not.
 *
 * <p>A registry's yes or no is shown as what the registry claims, and decides nothing: such flags are copied from a
 * family to its members that nobody can download. What a lab says of a model of its own is evidence.
 */
final class OpennessPhrase {
    private static final Map<String, OpennessWord> WORDS = Map.of(
            "open weights, by a flag", new OpennessWord(Openness.OPEN_WEIGHTS, OpennessEvidence.REGISTRY_FLAG),
            "no open weights, by a flag", new OpennessWord(Openness.CLOSED, OpennessEvidence.REGISTRY_FLAG),
            "open weights, by its lab", new OpennessWord(Openness.OPEN_WEIGHTS, OpennessEvidence.LAB_STATEMENT),
            "no open weights, by its lab", new OpennessWord(Openness.CLOSED, OpennessEvidence.LAB_STATEMENT));

    private OpennessPhrase() {}

    /** What the words claim; null when they are none of these. */
    static @Nullable OpennessWord read(@Nullable String licence) {
        return licence == null ? null : WORDS.get(licence);
    }
}
