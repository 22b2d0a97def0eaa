package dev.leapfrog.events.output;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to do as well as a reference model on a board, or better.
 *
 * @param levels by score, the highest first; of those reference models that the board lists, or has listed on the scale
 *     in use
 */
public record CapabilityPrice(@JsonUnwrapped Basis basis, List<Level> levels) implements MarketState {
    public CapabilityPrice {
        levels = List.copyOf(levels);
    }

    /**
     * The price of one capability.
     *
     * @param reference the model whose score is the level
     * @param score its score now, or the last one that the board showed
     * @param price the lowest list price among the models at or above the level, in dollars per million tokens; null
     *     when none of them has one
     * @param cheapest the model that has it; null when there is no price
     * @param supply what there is to choose from at or above the level
     * @param dispersion how far prices of like capability lie apart; null when no model near the level has a price
     * @param decline how fast the price falls; null before it has fallen several times over a long time
     */
    public record Level(
            Model reference,
            double score,
            @Nullable Double price,
            @Nullable Priced cheapest,
            Supply supply,
            @Nullable Dispersion dispersion,
            @Nullable Decline decline) {}

    /**
     * What reaches a level and has a list price.
     *
     * @param offers current paid offers of all providers for those models
     */
    public record Supply(int models, int labs, int offers) {}

    /**
     * List prices of the models within a band from the level up.
     *
     * @param models how many there are
     * @param ratio the highest over the lowest
     */
    public record Dispersion(int models, double lowest, double median, double highest, double ratio) {}

    /**
     * A straight line through the logarithm of each price that was the lowest so far.
     *
     * @param factorPerYear by how much the price is divided in a year
     * @param daysToHalve null when the price does not fall
     * @param low of the interval in which the factor lies with a confidence of 90 %; null where none is off the line
     * @param high the upper end of that interval
     * @param points how many prices there are
     */
    public record Decline(
            double factorPerYear,
            @Nullable Double daysToHalve,
            @Nullable Double low,
            @Nullable Double high,
            int points,
            LocalDate first,
            LocalDate last) {}
}
