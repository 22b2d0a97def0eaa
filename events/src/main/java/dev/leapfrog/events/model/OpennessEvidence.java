package dev.leapfrog.events.model;

/** What a claim of a model's openness rests on, the firmest first. */
public enum OpennessEvidence {
    /** Published weights of that very release, with a licence whose terms are known. */
    LICENSED_WEIGHTS,
    /** Published weights of that very release, under terms that nobody classifies. */
    WEIGHTS,
    /** What the lab says of it on a page of its own, without naming a licence or the weights. */
    LAB_STATEMENT,
    /** A licence that a list states for it. */
    LICENCE,
    /** A yes or no in a registry, with nothing to show for it. It decides nothing by itself. */
    REGISTRY_FLAG;

    /** Whether weights are there to see. */
    public boolean isOfWeights() {
        return this == LICENSED_WEIGHTS || this == WEIGHTS;
    }
}
