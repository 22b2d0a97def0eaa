package dev.leapfrog.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/** States of a board as topologies write them, for tests of what commands make of them. */
public final class SampleStates {
    public static final BoardId BOARD = BoardId.parse("lmarena/text/overall");

    private SampleStates() {}

    public static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    public static Model model(String id) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                null,
                null,
                Openness.CLOSED,
                null,
                null,
                SizeTier.UNKNOWN,
                LocalDate.EPOCH,
                DateBasis.STATED,
                true);
    }

    public static Standing standing(String id, double score) {
        return new Standing(model(id), score(score));
    }

    private static Score score(double value) {
        return new Score(value, null, null, null);
    }

    public static Provenance provenance(String day) {
        return new Provenance("own", "https://example.org/", at(day), null, "00", "own/1", "test", 0, Mode.BACKFILL);
    }

    private static Publication publication(BoardId board, String day) {
        return new Publication(board, at(day));
    }

    /** A board with nobody on it but for what its top looks like. */
    public static FrontierState frontier(String day, FrontierState.Figures figures) {
        return new FrontierState(
                provenance(day),
                publication(BOARD, day),
                FrontierState.Cause.PUBLISHED,
                new FrontierState.Scaling(Scale.ELO, "1", false),
                new TreeMap<>(),
                false,
                new FrontierState.Coverage("own", List.of(), 0, 0),
                figures);
    }

    /** The gap between closed and open models. */
    public static GapState gap(BoardId board, String day, double points) {
        return new GapState(
                provenance(day),
                publication(board, day),
                Segment.CLOSED,
                Segment.OPEN,
                new GapState.Distance(points, null, null, null, null),
                GapState.Lag.UNKNOWN,
                new GapState.Leaders(standing("a/closed", 1200), standing("x/open", 1200 - points), false, false, null),
                List.of());
    }

    /** A window between closed and open models: closed where it has a closer, open where it has no end. */
    public static WindowState window(String opener, String opened, @Nullable String ended, @Nullable String closer) {
        Status status = ended == null ? Status.OPENED : closer == null ? Status.CENSORED : Status.CLOSED;
        String day = ended == null ? opened : ended;
        long days = ended == null
                ? 0
                : LocalDate.parse(ended).toEpochDay() - LocalDate.parse(opened).toEpochDay();
        return new WindowState(
                provenance(day),
                publication(BOARD, day),
                Segment.CLOSED,
                Segment.OPEN,
                status,
                standing(opener, 1200),
                new WindowState.Span(
                        at(opened),
                        ended == null ? null : at(ended),
                        days,
                        closer == null ? null : standing(closer, 1190),
                        null),
                new WindowState.Summary(0, 1, 0, null, null));
    }

    private static MarketState.Basis basis(String day) {
        return new MarketState.Basis(provenance(day), at(day), publication(BOARD, day));
    }

    public static MarketState.Priced priced(String id, double score, @Nullable Double price) {
        return new MarketState.Priced(model(id), score(score), price, price);
    }

    /** What it costs to do as well as one model; null where nothing that does has a price. */
    public static CapabilityPrice level(String day, String reference, @Nullable Double price) {
        return new CapabilityPrice(
                basis(day),
                List.of(new CapabilityPrice.Level(
                        model(reference),
                        1150,
                        price,
                        price == null ? null : priced("b/cheap", 1160, price),
                        new CapabilityPrice.Supply(price == null ? 0 : 4, 2, 9),
                        null,
                        price == null
                                ? null
                                : new CapabilityPrice.Decline(
                                        8.25,
                                        120.0,
                                        null,
                                        null,
                                        5,
                                        LocalDate.parse("2024-01-31"),
                                        LocalDate.parse(day)))));
    }

    public static GoodEnough goodEnough(String day, String... models) {
        return new GoodEnough(
                basis(day),
                priced("a/closed", 1200, 10.0),
                1140.0,
                Arrays.stream(models)
                        .map(id -> new GoodEnough.Candidate(priced(id, 1150, 0.5), 0.43, null, id.equals(models[0])))
                        .toList(),
                models.length == 0 ? new GoodEnough.Premium(null, null) : new GoodEnough.Premium(20.0, 18.5),
                List.of());
    }

    public static ParetoFrontier pareto(String day, String... models) {
        return new ParetoFrontier(
                basis(day),
                Arrays.stream(models).map(id -> priced(id, 1180, 2.5)).toList(),
                0.5,
                0.25);
    }

    /** An index with one model and two reference models. */
    public static CapabilityIndex index(String day, String lowerAnchor, double best) {
        return new CapabilityIndex(
                provenance(day),
                publication(CapabilityIndex.BOARD, day),
                List.of(
                        new CapabilityIndex.Anchor(ModelId.parse(lowerAnchor), 117),
                        new CapabilityIndex.Anchor(ModelId.parse("a/upper"), 130)),
                new TreeMap<>(),
                new TreeSet<>(),
                1,
                List.of(new CapabilityIndex.Ranked(model("a/best"), new Score(best, best - 2, best + 2, null), 3)));
    }
}
