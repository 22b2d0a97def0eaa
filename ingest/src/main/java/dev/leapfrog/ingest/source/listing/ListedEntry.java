package dev.leapfrog.ingest.source.listing;

import java.time.LocalDate;

import dev.leapfrog.events.model.ModelDetails;
import org.jspecify.annotations.Nullable;

/**
 * A model as a registry lists it or a lab's page announces it.
 *
 * @param id the source's own name of the entry, unique in the list
 * @param provider whose registry it is in, in the source's words; null when nobody offers it
 * @param details what is said beside the model itself
 * @param ending when it ends; null when nothing is said of that
 */
public record ListedEntry(
        String id,
        @Nullable String provider,
        ListedModel model,
        ModelDetails details,
        @Nullable Ending ending) {
    public ListedEntry {
        ListedModel.requireLine(id, "id");
        ListedModel.requireLine(provider, "provider");
    }

    /**
     * The end of a model.
     *
     * @param announcedOn null where the source does not say
     * @param effectiveOn the day from which it can no longer be used; null where the source does not say
     */
    public record Ending(
            @Nullable LocalDate announcedOn, @Nullable LocalDate effectiveOn) {}
}
