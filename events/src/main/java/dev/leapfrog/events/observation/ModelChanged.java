package dev.leapfrog.events.observation;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;

/**
 * An attribute of a model is other than was known: openness, country, size, release date. Takes effect at once, in
 * offset order, on every board; it is no publication.
 */
public record ModelChanged(Provenance provenance, Model model, Model previous) implements Observation {
    public ModelChanged {
        Require.that(model.id().equals(previous.id()), "model and previous must be the same model");
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
