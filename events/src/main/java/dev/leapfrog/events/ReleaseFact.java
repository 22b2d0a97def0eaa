package dev.leapfrog.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a model, concluded from everything sources say of it.
 *
 * @param provenance of the observation that led to it
 * @param at event time
 * @param licence in the words of the source of most weight
 * @param announcedOn the day on which the lab announced it
 * @param listedOn the earliest day on which a source says it listed it
 * @param firstSeenOn the day on which any source was first seen to list it
 * @param context the longest context, in tokens
 * @param deprecatedOn the day on which its end was announced or first seen to be; null while nobody says so
 * @param endsOn the day from which it can no longer be used
 * @param witnesses names of the sources that list it, in order
 */
public record ReleaseFact(
        Provenance provenance,
        Instant at,
        Type type,
        Model model,
        @Nullable String licence,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate listedOn,
        LocalDate firstSeenOn,
        @Nullable Integer context,
        @Nullable String modalities,
        @Nullable List<String> baseModels,
        @Nullable String link,
        @Nullable LocalDate deprecatedOn,
        @Nullable LocalDate endsOn,
        List<String> witnesses) {
    public ReleaseFact {
        witnesses = List.copyOf(witnesses);
        baseModels = baseModels == null || baseModels.isEmpty() ? null : List.copyOf(baseModels);
    }

    /** What became known. */
    public enum Type {
        /** The model itself. */
        ModelReleased,
        /** Something else of it. */
        ModelChanged,
        /** That it ends. */
        DeprecationAnnounced
    }
}
