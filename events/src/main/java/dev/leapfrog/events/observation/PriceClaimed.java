package dev.leapfrog.events.observation;

import java.time.LocalDate;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What one source says that an offer costs: a claim, new or other than the source said before. Several claims make a
 * price.
 *
 * @param provider who serves the model, never who trained it
 * @param offer the source's own name of the offer, unique within the source
 * @param model what is served; its configuration tells offers of one model apart ({@code free}, {@code fp8})
 * @param firstParty whether the provider is the lab's own channel
 * @param previous what the same source said of the same offer before, be it of another model; null for a first claim
 * @param validFrom the first day on which it holds; null when the source does not say
 * @param validUntil the day on which it no longer holds; null when the source does not say
 */
public record PriceClaimed(
        Provenance provenance,
        String provider,
        String offer,
        Model model,
        String alias,
        boolean firstParty,
        Price price,
        @Nullable Price previous,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil)
        implements EcosystemObservation {
    public PriceClaimed {
        Require.word(provider, "provider");
        Require.text(offer, "offer");
        Require.text(alias, "alias");
        Require.that(
                validFrom == null || validUntil == null || validFrom.isBefore(validUntil),
                "validFrom must be before validUntil");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
