package dev.leapfrog.streams.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.frontier.Position.Challenged;
import dev.leapfrog.streams.frontier.Position.Contested;
import dev.leapfrog.streams.frontier.Position.Settled;
import dev.leapfrog.streams.frontier.Position.Untaken;
import org.jspecify.annotations.Nullable;

/** A board's leads as published in the state topic. */
final class FrontierReport {
    private FrontierReport() {}

    static FrontierState state(ClosedBoard board, Leaders leaders) {
        Lead whole = leaders.leads().get(Segment.ALL);
        return new FrontierState(
                board.marker().provenance(),
                board.marker().publication(),
                board.origin().cause(),
                new FrontierState.Scaling(
                        board.marker().scale(), board.origin().scaleVersion(), board.restart() == Restart.SCALE_BREAK),
                leaders.leads(),
                whole != null && whole.stale(),
                board.origin().coverage(),
                leaders.figures());
    }

    static Lead lead(LeadState lead, @Nullable Contender point, List<Contender> unknownAbove, Instant boardTime) {
        Position position = lead.position();
        return new Lead(
                point == null ? null : new Standing(point.model(), point.score()),
                reign(position, boardTime),
                position instanceof Contested,
                lead.stale(),
                lead.leapsPerYear(boardTime),
                unknownAbove.stream()
                        .map(above -> new Standing(above.model(), above.score()))
                        .toList());
    }

    private static @Nullable Reign reign(Position position, Instant boardTime) {
        return switch (position) {
            case Untaken untaken -> null;
            case Settled settled -> reign(settled.holder(), boardTime);
            case Challenged challenged -> reign(challenged.holder(), boardTime);
            case Contested contested -> null;
        };
    }

    private static Reign reign(Holder holder, Instant boardTime) {
        return new Reign(
                holder.model(),
                holder.score(),
                holder.since(),
                holder.labSince(),
                holder.censored(),
                Duration.between(holder.since(), boardTime).toDays(),
                Duration.between(holder.labSince(), boardTime).toDays());
    }
}
