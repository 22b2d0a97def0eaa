package dev.leapfrog.ingest.source.listing;

/**
 * How much a model is used, as a list gives it.
 *
 * @param measure the publisher and what is counted, such as {@code huggingface/downloads}; without blanks
 * @param value 0 or more
 * @param approximate whether the source rounds it
 */
public record ListedUptake(ListedModel model, String measure, double value, boolean approximate) {
    public ListedUptake {
        if (measure.isBlank() || measure.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("measure must be one word: '" + measure + "'");
        }
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be 0 or more, not " + value);
        }
    }
}
