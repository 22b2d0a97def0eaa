package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The model that a row means.
 *
 * @param how it was found, in a few words for the list of names to review, such as {@code catalogue alias}
 * @param offer how a provider offers it, such as {@code free}; null when the name does not say
 */
public record Resolution(Model model, String how, @Nullable String offer) {

    public Resolution(Model model, String how) {
        this(model, how, null);
    }
}
