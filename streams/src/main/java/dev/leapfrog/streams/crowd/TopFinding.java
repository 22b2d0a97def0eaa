package dev.leapfrog.streams.crowd;

import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Crowd;
import org.jspecify.annotations.Nullable;

/** Something worth telling of the top of a board. */
sealed interface TopFinding {
    /**
     * More or fewer stand in the band than ever.
     *
     * @param models the number of models that was beaten; null when that is no record
     * @param labs the number of labs that was beaten; null when that is no record
     */
    record CrowdRecord(
            Crowd crowd,
            boolean more,
            @Nullable Integer models,
            @Nullable Integer labs) implements TopFinding {}

    /** The first models divide over more or fewer than was last told. */
    record Moved(Measure measure, double before, Division now) implements TopFinding {}

    /**
     * Another country has most of the first open models.
     *
     * @param before which had most; null when none was known
     */
    record MostChanged(@Nullable String before, String country, Division now) implements TopFinding {}

    /** A country has more than half of the first open models, or no longer. */
    record MajorityChanged(String country, boolean has, Division now) implements TopFinding {}
}
