package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.ingest.resolve.identity.OpennessWord;
import org.jspecify.annotations.Nullable;

/**
 * The model that a row means.
 *
 * @param model with the openness that follows from the row alone
 * @param how it was found, in a few words for the list of names to review, such as {@code catalogue alias}
 * @param offer how a provider offers it, such as {@code free}; null when the name does not say
 * @param openness what the row claims of it and on what evidence; null when it claims nothing
 */
public record Resolution(
        Model model,
        String how,
        @Nullable String offer,
        @Nullable OpennessWord openness) {

    /** Of a row that says nothing of an offer and states the openness as a licence. */
    public Resolution(Model model, String how) {
        this(
                model,
                how,
                null,
                model.openness() == Openness.UNKNOWN
                        ? null
                        : new OpennessWord(model.openness(), OpennessEvidence.LICENCE));
    }
}
