package dev.leapfrog.streams.market;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.streams.board.ReferenceModels;

/**
 * By which rules scores are held against prices.
 *
 * @param boards followed besides the headline boards, such as an arena's categories
 * @param boardFor how long after its last publication a board's scores are held against prices that change
 * @param references models whose scores are the levels of which the price is watched
 * @param halved the part of the price last told, to which a level's price must fall to be told
 * @param sameNewsFor how long one model that makes a level cheap is no news on another board
 * @param declineAfter over how much time prices must have fallen for their decline to be told
 * @param goodWinRate expected share of comparisons against the closed leader from which an open model is good enough,
 *     on an Elo board
 * @param goodPart part of the closed leader's score from which it is good enough on other boards
 * @param premiumSteps multiples of the good-enough model's street price whose crossing is told, rising
 * @param notableSteps those among them that matter most
 * @param premiumHysteresis by which part a premium must be beyond a step to have crossed it
 * @param bandElo how far from a model another one's capability is the same, on an Elo board
 * @param bandPoints the same on other boards
 * @param warCut the part by which a price must fall to be a cut in a price war
 * @param warWithin how soon after one lab's cut that of another makes a price war
 */
public record MarketRules(
        Set<BoardId> boards,
        Duration boardFor,
        List<ModelId> references,
        double halved,
        Duration sameNewsFor,
        Duration declineAfter,
        double goodWinRate,
        double goodPart,
        List<Double> premiumSteps,
        List<Double> notableSteps,
        double premiumHysteresis,
        double bandElo,
        double bandPoints,
        double warCut,
        Duration warWithin) {
    public MarketRules {
        boards = Collections.unmodifiableSet(new LinkedHashSet<>(boards));
        references = List.copyOf(references);
        premiumSteps = premiumSteps.stream().sorted().toList();
        notableSteps = List.copyOf(notableSteps);
    }

    /** The rules as defined for everybody. */
    public static MarketRules defaults() {
        Set<BoardId> boards = Stream.of(
                        "lmarena/text/coding",
                        "lmarena/text/math",
                        "lmarena/text/hard-6",
                        "lmarena/text/hard-prompts",
                        "lmarena/text/creative-writing",
                        "livebench/main/coding",
                        "livebench/main/agentic-coding",
                        "livebench/main/mathematics",
                        "livebench/main/reasoning")
                .map(BoardId::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new MarketRules(
                boards,
                Duration.ofDays(60),
                ReferenceModels.read(MarketRules.class, "reference-models.txt"),
                0.5,
                Duration.ofDays(30),
                Duration.ofDays(180),
                0.45,
                0.95,
                List.of(2.0, 5.0, 10.0, 20.0),
                List.of(5.0, 10.0),
                0.1,
                25,
                2,
                0.2,
                Duration.ofDays(14));
    }

    /** The same with other levels. */
    public MarketRules measuringBy(List<ModelId> models) {
        return new MarketRules(
                boards,
                boardFor,
                models,
                halved,
                sameNewsFor,
                declineAfter,
                goodWinRate,
                goodPart,
                premiumSteps,
                notableSteps,
                premiumHysteresis,
                bandElo,
                bandPoints,
                warCut,
                warWithin);
    }

    /** How far from a model another one's capability is the same. */
    public double band(Scale scale) {
        return scale == Scale.ELO ? bandElo : bandPoints;
    }
}
