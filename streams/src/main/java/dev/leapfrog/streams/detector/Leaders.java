package dev.leapfrog.streams.detector;

import java.util.SortedMap;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.streams.board.Contender;
import org.jspecify.annotations.Nullable;

/** Who leads the segments of a board, as the frontier stage concluded; read only. */
public interface Leaders {
    /** The point leader of a segment: its best listed model; null when it has none. */
    @Nullable
    Contender point(Segment segment);

    /** What the board looks like at the top. */
    FrontierState.Figures figures();

    /** Every segment that was ever led, with its lead. */
    SortedMap<Segment, Lead> leads();
}
