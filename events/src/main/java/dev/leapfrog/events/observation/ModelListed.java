package dev.leapfrog.events.observation;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A registry, or a lab's page, lists a model: for the first time, or otherwise than before.
 *
 * @param entry the source's own name of the entry, unique within the source
 * @param alias the name the source uses
 * @param details what it says now
 * @param previous what it said before; null for a first listing
 */
public record ModelListed(
        Provenance provenance,
        String entry,
        Model model,
        String alias,
        ModelDetails details,
        @Nullable ModelDetails previous)
        implements EcosystemObservation {
    public ModelListed {
        Require.text(entry, "entry");
        Require.text(alias, "alias");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
