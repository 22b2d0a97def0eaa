package dev.leapfrog.events.model;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * What a registry or a lab's page says of a model beside what {@link Model} holds. Every part may be unknown.
 *
 * @param licence in the source's words
 * @param announcedOn the day on which the lab announced it
 * @param listedOn the day on which the source says it listed it
 * @param context the longest context, in tokens
 * @param modalities what goes in and comes out, such as {@code text}, {@code image->text}
 * @param baseModels the names of the models it was made from, in the source's words
 * @param link where the source sends readers; never fetched
 */
public record ModelDetails(
        @Nullable String licence,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate listedOn,
        @Nullable Integer context,
        @Nullable String modalities,
        @Nullable List<String> baseModels,
        @Nullable String link) {
    public ModelDetails {
        Require.that(context == null || context > 0, "details.context must be positive");
        baseModels = baseModels == null || baseModels.isEmpty() ? null : List.copyOf(baseModels);
    }
}
