package dev.leapfrog.streams.category;

/**
 * When a model is a specialist, and when a split of categories is told.
 *
 * @param first how many of the whole arena's first models are no specialists
 * @param publications in how many publications in a row the number of leading labs must be another one
 */
public record CategoryRules(int first, int publications) {
    /** The rules as defined for everybody. */
    public static CategoryRules defaults() {
        return new CategoryRules(3, 2);
    }
}
