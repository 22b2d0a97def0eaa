package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.model.ModelId;

/**
 * A name that means a model with one source only, as {@code scoped.yaml} has it.
 *
 * @param why what shows it
 */
record ScopedName(String name, String source, ModelId model, String why) {
    Alias alias() {
        return new Alias(name, source, model, null);
    }
}
