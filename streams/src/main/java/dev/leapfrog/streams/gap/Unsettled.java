package dev.leapfrog.streams.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.Standing;

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

    Unsettled and(List<Alerted> more) {
        List<Alerted> all = new ArrayList<>(told);
        all.addAll(more);
        return new Unsettled(before, all);
    }
}
