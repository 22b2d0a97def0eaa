package dev.leapfrog.events.observation;

import java.time.LocalDate;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A complete list no longer has an offer it had.
 *
 * @param offer the source's own name of the offer, as in {@link PriceClaimed}
 * @param price what the source said last
 * @param validFrom as in the claim that is withdrawn
 */
public record OfferWithdrawn(
        Provenance provenance,
        String provider,
        String offer,
        Model model,
        String alias,
        boolean firstParty,
        Price price,
        @Nullable LocalDate validFrom)
        implements EcosystemObservation {
    public OfferWithdrawn {
        Require.word(provider, "provider");
        Require.text(offer, "offer");
        Require.text(alias, "alias");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
