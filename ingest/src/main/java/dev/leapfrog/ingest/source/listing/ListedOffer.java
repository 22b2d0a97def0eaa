package dev.leapfrog.ingest.source.listing;

import java.time.LocalDate;

import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a price list gives it.
 *
 * @param id the source's own name of the offer, unique in the list together with {@code validFrom}
 * @param provider who serves it, in the source's words
 * @param price per million tokens, as stated
 * @param validFrom the first day on which it holds; null where the source does not say
 * @param validUntil the day on which it no longer holds; null where the source does not say
 */
public record ListedOffer(
        String id,
        String provider,
        ListedModel model,
        Price price,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    public ListedOffer {
        ListedModel.requireLine(id, "id");
        ListedModel.requireLine(provider, "provider");
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("validFrom must be before validUntil");
        }
    }
}
