package dev.leapfrog.events.standing;

import org.jspecify.annotations.Nullable;

/**
 * How far the first of a board stands above others, in percent of the other's score.
 *
 * @param toSecond null where there is no second, or its score is not positive
 * @param toTenth null where there is no tenth, or its score is not positive
 */
public record Spread(@Nullable Double toSecond, @Nullable Double toTenth) {}
