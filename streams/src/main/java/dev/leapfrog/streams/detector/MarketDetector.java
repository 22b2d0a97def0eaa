package dev.leapfrog.streams.detector;

import java.util.List;

import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;

/** Concludes on a board of the market together with what its models cost, whenever the board has published. */
public interface MarketDetector extends Stage {
    /**
     * A publication of the board has closed.
     *
     * @param prices as of all lists that were closed before, in the order of the log
     */
    List<Output> published(ClosedBoard board, ModelPrices prices);

    /**
     * Prices of models that the board lists have changed since it published.
     *
     * @param board with the list of prices, or the end of the day, as its context
     */
    default List<Output> priced(ClosedBoard board, ModelPrices prices) {
        return List.of();
    }

    /** Two models proved to be one: moves what is kept of the first to the second. Nothing is concluded from that. */
    default void merged(ModelMerged event) {}
}
