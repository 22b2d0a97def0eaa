package dev.leapfrog.events.observation;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;

/** Two names proved to be one model: what was kept of {@code from} belongs to {@code to}. No withdrawal. */
public record ModelMerged(Provenance provenance, ModelId from, Model to) implements Observation {
    public ModelMerged {
        Require.that(!from.equals(to.id()), "a model cannot be merged into itself");
    }

    @Override
    public String subject() {
        return to.id().toString();
    }
}
