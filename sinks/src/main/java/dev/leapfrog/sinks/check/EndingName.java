package dev.leapfrog.sinks.check;

import java.time.LocalDate;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.ReleaseFact;

/**
 * A name under which a model that ends is called.
 *
 * @param name as a provider writes it, or the id of the model
 * @param model that is meant
 * @param end on the channel where the name is used
 * @param shared whether others call the model so too, so that the name alone does not tell the channel
 */
public record EndingName(String name, ModelId model, ReleaseFact.End end, boolean shared) {
    public EndingName {
        Require.word(name, "name");
    }

    /** Whether it ends up to a day, or has ended. */
    public boolean isBy(LocalDate day) {
        return end.isOver(day);
    }
}
