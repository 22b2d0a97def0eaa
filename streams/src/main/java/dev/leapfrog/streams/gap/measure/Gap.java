package dev.leapfrog.streams.gap.measure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.LeadTest;
import org.jspecify.annotations.Nullable;

/** One pair of segments measured at one publication. */
public final class Gap {
    /** Points of an Elo scale that are odds of ten to one. */
    private static final double ELO_DECADE = 400;

    private Gap() {}

    /**
     * Measures a pair.
     *
     * @param leaderA the point leader of the pair's first segment; null when it has no model
     * @param leaderB the point leader of the second; null when it has no model
     */
    public static GapState measure(
            Pair pair,
            @Nullable Contender leaderA,
            @Nullable Contender leaderB,
            BoardView view,
            BoardPublished marker) {
        if (leaderA == null || leaderB == null) {
            return unknown(pair, leaderA, leaderB, marker);
        }
        double points = leaderA.score().minus(leaderB.score());
        double lower = Math.min(leaderA.score().value(), leaderB.score().value());
        List<Contender> aboveA = view.unknownAbove(pair.a(), leaderA);
        List<Contender> aboveB = view.unknownAbove(pair.b(), leaderB);
        boolean known = aboveA.isEmpty() && aboveB.isEmpty();
        Lag lag = lag(pair, leaderA, leaderB, view, leaderB.score().value());
        LocalDate asGood = lag == null ? null : lag.asGood();
        return new GapState(
                marker.provenance(),
                marker.publication(),
                pair.a(),
                pair.b(),
                new GapState.Distance(
                        points,
                        lower > 0 ? points / lower * 100 : null,
                        view.scale() == Scale.ELO ? winRate(points) : null,
                        known
                                ? null
                                : leaderA.score().minus(best(aboveB, leaderB).score()),
                        known ? null : best(aboveA, leaderA).score().minus(leaderB.score())),
                new GapState.Lag(
                        days(lag),
                        days(lag(pair, leaderA, leaderB, view, leaderB.score().low())),
                        days(lag(pair, leaderA, leaderB, view, leaderB.score().high())),
                        asGood == null ? null : behind(asGood, view),
                        lag == null ? null : lag.basis()),
                new GapState.Leaders(
                        standing(leaderA),
                        standing(leaderB),
                        LeadTest.tied(leaderA.score(), leaderB.score(), view.scale(), view.rules()),
                        view.unseen(leaderA) || view.unseen(leaderB),
                        standings(aboveA, aboveB)),
                List.of());
    }

    /** Expected share of comparisons won at a lead of so many Elo points: {@code 1 / (1 + 10^(-points / 400))}. */
    static double winRate(double points) {
        return 1 / (1 + Math.pow(10, -points / ELO_DECADE));
    }

    private static GapState unknown(
            Pair pair, @Nullable Contender leaderA, @Nullable Contender leaderB, BoardPublished marker) {
        List<Segment> missing = new ArrayList<>();
        if (leaderA == null) {
            missing.add(pair.a());
        }
        if (leaderB == null) {
            missing.add(pair.b());
        }
        return new GapState(
                marker.provenance(),
                marker.publication(),
                pair.a(),
                pair.b(),
                GapState.Distance.UNKNOWN,
                GapState.Lag.UNKNOWN,
                new GapState.Leaders(standing(leaderA), standing(leaderB), false, false, null),
                missing);
    }

    private static @Nullable Lag lag(
            Pair pair, Contender leaderA, Contender leaderB, BoardView view, @Nullable Double score) {
        return score == null ? null : Lag.behind(score, pair, leaderA, leaderB, view.standings());
    }

    private static @Nullable Long days(@Nullable Lag lag) {
        return lag == null ? null : lag.days();
    }

    private static long behind(LocalDate released, BoardView view) {
        return ChronoUnit.DAYS.between(released, LocalDate.ofInstant(view.boardTime(), ZoneOffset.UTC));
    }

    private static Contender best(List<Contender> above, Contender leader) {
        return above.isEmpty() ? leader : above.getFirst();
    }

    private static List<Standing> standings(List<Contender> aboveA, List<Contender> aboveB) {
        return Stream.concat(aboveA.stream(), aboveB.stream())
                .distinct()
                .sorted(Contender.BEST_FIRST)
                .map(above -> new Standing(above.model(), above.score()))
                .toList();
    }

    private static @Nullable Standing standing(@Nullable Contender contender) {
        return contender == null ? null : new Standing(contender.model(), contender.score());
    }
}
