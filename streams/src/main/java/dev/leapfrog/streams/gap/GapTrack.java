package dev.leapfrog.streams.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.gap.GapFinding.What;

/**
 * What has been told of a pair's gap, so that it is not told again.
 *
 * @param first the publication that set band and records
 * @param publications how many there were since, the first included
 * @param band how many of the steps the gap stands above, by what was last told
 * @param low the lowest gap that counts: the lowest told, or before any was told the lowest so far
 * @param high the highest, likewise
 */
public record GapTrack(Instant first, int publications, int band, double low, double high) {

    /** The track after a publication, and what was found in it. */
    public record Verdict(GapTrack track, List<GapFinding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /** Sets band and records at a first conclusion, without telling. */
    public static GapTrack start(double points, Instant now, Scale scale, BoardRules rules) {
        return new GapTrack(now, 1, bandOf(points, rules.steps(scale)), points, points);
    }

    /** The same history with band and records set anew, without telling: the gap is seen through another source. */
    public GapTrack rebased(double points, Scale scale, BoardRules rules) {
        int bandNow = bandOf(points, rules.steps(scale));
        return new GapTrack(first, publications, bandNow, Math.min(low, points), Math.max(high, points));
    }

    /** Concludes a publication whose gap is known and not stale. */
    public Verdict conclude(double points, Instant now, Scale scale, BoardRules rules) {
        List<GapFinding> findings = new ArrayList<>();
        double hysteresis = rules.hysteresis(scale);
        int nextBand = nextBand(points, rules.steps(scale), hysteresis);
        if (nextBand != band) {
            findings.add(crossing(points, nextBand, rules.steps(scale)));
        }
        boolean enough = publications + 1 >= rules.recordPublications()
                && Duration.between(first, now).compareTo(rules.recordAfter()) >= 0;
        double nextLow = low;
        double nextHigh = high;
        if (!enough) {
            nextLow = Math.min(low, points);
            nextHigh = Math.max(high, points);
        } else if (points <= low - hysteresis) {
            findings.add(new GapFinding(What.RECORD, points, low, false));
            nextLow = points;
        } else if (points >= high + hysteresis) {
            findings.add(new GapFinding(What.RECORD, points, high, true));
            nextHigh = points;
        }
        return new Verdict(new GapTrack(first, publications + 1, nextBand, nextLow, nextHigh), findings);
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
