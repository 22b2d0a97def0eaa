package dev.leapfrog.events.output;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which open models do nearly as well as the closed leader of a category, and what the leader costs more.
 *
 * @param leader the best closed model; null when the board has none
 * @param threshold the score from which a model is good enough; null without a leader
 * @param models the open models at or above it, those of the lowest street price first, those without one last
 * @param unknownAbove the best of the models above the leader of which it is not known whether they are closed; nothing
 *     is alerted while there are any
 */
public record GoodEnough(
        @JsonUnwrapped Basis basis,
        @Nullable Priced leader,
        @Nullable Double threshold,
        List<Candidate> models,
        @JsonUnwrapped Premium premium,
        List<Standing> unknownAbove)
        implements MarketState {
    public GoodEnough {
        models = List.copyOf(models);
        unknownAbove = List.copyOf(unknownAbove);
    }

    /**
     * An open model that is good enough.
     *
     * @param winRate expected share of comparisons that it wins against the leader, on an Elo board
     * @param partOfLeader its score over that of the leader; null where that is not positive or on an Elo board
     * @param confirmed whether it is so at the low end of its interval too, or has no interval
     */
    public record Candidate(
            @JsonUnwrapped Priced of,
            @Nullable Double winRate,
            @Nullable Double partOfLeader,
            boolean confirmed) {}

    /**
     * What the leader costs more than the cheapest model that is surely good enough, or else good enough.
     *
     * @param premium street price over street price; null when either is not known
     * @param listPremium list price over list price
     */
    public record Premium(
            @Nullable Double premium, @Nullable Double listPremium) {}

    /** The cheapest model that is surely good enough, or else that is good enough; null when there is none. */
    public @Nullable Candidate choice() {
        return models.stream()
                .filter(Candidate::confirmed)
                .findFirst()
                .orElse(models.isEmpty() ? null : models.getFirst());
    }
}
