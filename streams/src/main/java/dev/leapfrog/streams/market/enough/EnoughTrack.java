package dev.leapfrog.streams.market.enough;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.GoodEnough.Candidate;
import dev.leapfrog.streams.market.MarketRules;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of a board, so that it is not told again.
 *
 * @param reached whether an open model is good enough, by what was last told or first measured
 * @param told whether that was told
 * @param ever whether one has ever been, since the board was first seen
 * @param band how many of the steps the premium stands above; null before any premium was known
 */
record EnoughTrack(
        boolean reached,
        boolean told,
        boolean ever,
        @Nullable Integer band) {
    /** The track after a conclusion, and what was found in it. */
    record Verdict(EnoughTrack track, List<EnoughFinding> findings) {
        Verdict {
            findings = List.copyOf(findings);
        }
    }

    /** Takes everything as it is, without telling. */
    static EnoughTrack of(GoodEnough state, @Nullable EnoughTrack before, MarketRules rules) {
        boolean reached = isSure(state);
        boolean ever = reached || (before != null && before.ever());
        boolean told = reached && before != null && before.told();
        Double premium = state.premium().premium();
        if (premium == null) {
            return new EnoughTrack(reached, told, ever, before == null ? null : before.band());
        }
        return new EnoughTrack(reached, told, ever, Integer.valueOf(bandOf(premium, rules.premiumSteps())));
    }

    /** An open model is good enough beyond doubt. */
    private static boolean isSure(GoodEnough state) {
        return state.models().stream().anyMatch(Candidate::confirmed);
    }

    Verdict next(GoodEnough state, MarketRules rules) {
        List<EnoughFinding> findings = new ArrayList<>();
        boolean now = reached ? !state.models().isEmpty() : isSure(state);
        if (now && !reached) {
            findings.add(new EnoughFinding.Reached(!ever));
        } else if (reached && !now && told) {
            findings.add(new EnoughFinding.Lost());
        }
        Double premium = state.premium().premium();
        Integer nextBand = band;
        if (premium != null) {
            List<Double> steps = rules.premiumSteps();
            nextBand = band == null ? bandOf(premium, steps) : bandAfter(band, premium, steps, rules);
            if (now && band != null && !band.equals(nextBand)) {
                findings.add(crossing(band, nextBand, steps));
            }
        }
        return new Verdict(new EnoughTrack(now, now && (told || !reached), ever || now, nextBand), findings);
    }

    private static int bandOf(double premium, List<Double> steps) {
        return (int) steps.stream().filter(step -> premium >= step).count();
    }

    private static int bandAfter(int before, double premium, List<Double> steps, MarketRules rules) {
        double margin = 1 + rules.premiumHysteresis();
        int next = before;
        while (next < steps.size() && premium >= steps.get(next) * margin) {
            next++;
        }
        while (next > 0 && premium <= steps.get(next - 1) / margin) {
            next--;
        }
        return next;
    }

    private static EnoughFinding crossing(int before, int after, List<Double> steps) {
        boolean wider = after > before;
        return new EnoughFinding.Crossed(
                wider, List.copyOf(wider ? steps.subList(before, after) : steps.subList(after, before)));
    }
}
