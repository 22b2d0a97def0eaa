package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.Model;

/**
 * The model that a row means.
 *
 * @param how it was found, in a few words for the list of names to review, such as {@code catalogue alias}
 */
public record Resolution(Model model, String how) {}
