package dev.leapfrog.events.output;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The models of a board that nobody beats at their list price or below: each scores higher than every cheaper one.
 *
 * @param models the highest score first, which is the highest price first
 * @param shareOpen part of them whose weights can be downloaded, 0 to 1; null when there are none
 * @param shareChinese part of them that Chinese labs have made
 */
public record ParetoFrontier(
        @JsonUnwrapped Basis basis,
        List<Priced> models,
        @Nullable Double shareOpen,
        @Nullable Double shareChinese) implements MarketState {
    public ParetoFrontier {
        models = List.copyOf(models);
    }
}
