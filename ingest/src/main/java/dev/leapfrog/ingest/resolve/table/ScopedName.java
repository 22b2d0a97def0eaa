package dev.leapfrog.ingest.resolve.table;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;

/**
 * A name that means a model with one source only, as {@code scoped.yaml} has it.
 *
 * @param why what shows it
 */
public record ScopedName(String name, String source, ModelId model, String why) {
    public Alias alias() {
        return new Alias(name, source, model, null);
    }
}
