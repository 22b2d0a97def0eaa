package dev.leapfrog.streams.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.Extremes;
import dev.leapfrog.streams.gap.GapFinding.What;

/**
 * What has been told of a pair's gap, so that it is not told again.
 *
 * @param extremes between which it has moved, for records
 * @param band how many of the steps the gap stands above, by what was last told
 */
public record GapTrack(@JsonUnwrapped Extremes extremes, int band) {

    /** The track after a publication, and what was found in it. */
    public record Verdict(GapTrack track, List<GapFinding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /** Sets band and records at a first conclusion, without telling. */
    public static GapTrack start(double points, Instant now, Scale scale, BoardRules rules) {
        return new GapTrack(Extremes.start(points, now), bandOf(points, rules.steps(scale)));
    }

    /** The same history with band and records set anew, without telling: the gap is seen through another source. */
    public GapTrack rebased(double points, Scale scale, BoardRules rules) {
        return new GapTrack(extremes.rebased(points), bandOf(points, rules.steps(scale)));
    }

    /** Concludes a publication whose gap is known and not stale. */
    public Verdict conclude(double points, Instant now, Scale scale, BoardRules rules) {
        List<GapFinding> findings = new ArrayList<>();
        double hysteresis = rules.hysteresis(scale);
        int nextBand = nextBand(points, rules.steps(scale), hysteresis);
        if (nextBand != band) {
            findings.add(crossing(points, nextBand, rules.steps(scale)));
        }
        Extremes.Step step = extremes.next(points, now, hysteresis, rules);
        Double beaten = step.beaten();
        if (beaten != null) {
            findings.add(new GapFinding(What.RECORD, points, beaten, step.higher()));
        }
        return new Verdict(new GapTrack(step.extremes(), nextBand), findings);
    }

    private static int bandOf(double points, List<Double> steps) {
        return (int) steps.stream().filter(step -> points >= step).count();
    }

    private int nextBand(double points, List<Double> steps, double hysteresis) {
        int next = band;
        while (next < steps.size() && points >= steps.get(next) + hysteresis) {
            next++;
        }
        while (next > 0 && points <= steps.get(next - 1) - hysteresis) {
            next--;
        }
        return next;
    }

    private GapFinding crossing(double points, int nextBand, List<Double> steps) {
        boolean wider = nextBand > band;
        boolean reversed = (band == 0) != (nextBand == 0);
        double step = reversed ? 0 : steps.get(wider ? nextBand - 1 : nextBand);
        return new GapFinding(reversed ? What.REVERSED : What.CROSSED, points, step, wider);
    }
}
