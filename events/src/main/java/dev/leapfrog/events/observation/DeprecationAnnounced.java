package dev.leapfrog.events.observation;

import java.time.LocalDate;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A source says that a model, or a provider's offer of it, will end or has ended, or that it does not end. Without any
 * day and stage it takes back what was said before.
 *
 * @param entry the source's own name of the entry, unique within the source
 * @param alias the name the source uses
 * @param provider whose offer ends; null when the model itself ends
 * @param announcedOn the day on which it was announced, as far as the source says, else the day it was seen
 * @param effectiveOn the day from which it can no longer be used; null when the source does not say
 * @param terms what else is said of the end; null when nothing is
 */
public record DeprecationAnnounced(
        Provenance provenance,
        String entry,
        Model model,
        String alias,
        @Nullable String provider,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable EndTerms terms)
        implements EcosystemObservation {
    public DeprecationAnnounced {
        Require.text(entry, "entry");
        Require.text(alias, "alias");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
