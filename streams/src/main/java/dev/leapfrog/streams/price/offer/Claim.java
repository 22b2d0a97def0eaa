package dev.leapfrog.streams.price.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one offer, for always or for a span of days.
 *
 * @param saidAt when it said so
 * @param validFrom the first day on which it holds; null for any day before {@code validUntil}
 * @param validUntil the day on which it holds no longer; null for never
 */
public record Claim(
        Model model,
        boolean firstParty,
        Price price,
        Instant saidAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Provenance provenance) {
    public static Claim of(PriceClaimed said, Model model, Instant at) {
        return new Claim(
                model, said.firstParty(), said.price(), at, said.validFrom(), said.validUntil(), said.provenance());
    }

    boolean holdsOn(LocalDate day) {
        return !isAfter(day) && (validUntil == null || validUntil.isAfter(day));
    }

    /** Whether it holds on later days only. */
    public boolean isAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    /** When it begins to hold, as far as anybody says: from its date, else from when it was said. */
    public Instant holdsFrom() {
        return validFrom == null ? saidAt : start(validFrom);
    }

    public Claim of(Model other) {
        return new Claim(
                other.inConfiguration(model.configuration()),
                firstParty,
                price,
                saidAt,
                validFrom,
                validUntil,
                provenance);
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
