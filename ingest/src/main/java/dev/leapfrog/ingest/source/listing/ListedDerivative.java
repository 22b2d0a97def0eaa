package dev.leapfrog.ingest.source.listing;

import java.time.LocalDate;

import dev.leapfrog.events.observation.DerivativeListed.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A model that names what it was made from.
 *
 * @param derivative what was made, in the source's words
 * @param base what it was made from
 * @param createdOn null where the source does not say
 */
public record ListedDerivative(
        String derivative,
        ListedModel base,
        Relation relation,
        @Nullable LocalDate createdOn) {
    public ListedDerivative {
        ListedModel.requireLine(derivative, "derivative");
    }
}
