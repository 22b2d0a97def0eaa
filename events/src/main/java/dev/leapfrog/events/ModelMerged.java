package dev.leapfrog.events;

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
