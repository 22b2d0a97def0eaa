package dev.leapfrog.ingest.resolve.identity;

import java.util.Map;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand in place of a licence where a registry has only a yes or no for "open weights". They are shown
 * as what the registry claims, and decide nothing: such flags are copied from a family to its members that nobody can
 * download.
 */
final class OpennessFlag {
    private static final Map<String, Openness> WORDS =
            Map.of("open weights, by a flag", Openness.OPEN_WEIGHTS, "no open weights, by a flag", Openness.CLOSED);

    private OpennessFlag() {}

    /** What the words claim; null when they are none of these. */
    static @Nullable OpennessWord read(@Nullable String licence) {
        Openness claimed = licence == null ? null : WORDS.get(licence);
        return claimed == null ? null : new OpennessWord(claimed, OpennessEvidence.REGISTRY_FLAG);
    }
}
