package dev.leapfrog.streams.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardView;

/**
 * What was told of a gap while it was not known of a model above a leader whether it counts: provisional, until that is
 * known.
 *
 * @param before the track as it was when the gap was last known; what is concluded goes on from there
 * @param told the findings that were told
 */
record Unsettled(GapTrack before, List<Alerted> told) {
    Unsettled {
        told = List.copyOf(told);
    }

    /**
     * A finding as it was told.
     *
     * @param opened the publication in which it was found
     */
    record Alerted(GapFinding finding, Instant opened, Standing leaderA, Standing leaderB) {
        boolean isToldBy(GapFinding other) {
            return finding.what() == other.what() && finding.wider() == other.wider() && finding.mark() == other.mark();
        }
    }

    /**
     * Whether something that was told holds, of several in a row each for itself: the gap stands beyond the step, or
     * the record, that was told, and did not when it was last known.
     *
     * @param now the track that goes on from there with the gap as it is known now
     */
    boolean holds(Alerted one, GapTrack now, double points, BoardView view) {
        GapFinding finding = one.finding();
        double mark = finding.mark();
        if (finding.what() == GapFinding.What.RECORD) {
            double hysteresis = view.rules().hysteresis(view.scale());
            return finding.wider() ? points >= mark + hysteresis : points <= mark - hysteresis;
        }
        long below = view.rules().steps(view.scale()).stream()
                .filter(step -> step < mark)
                .count();
        return finding.wider()
                ? before.band() <= below && now.band() > below
                : before.band() > below && now.band() <= below;
    }

    Unsettled and(List<Alerted> more) {
        List<Alerted> all = new ArrayList<>(told);
        all.addAll(more);
        return new Unsettled(before, all);
    }
}
