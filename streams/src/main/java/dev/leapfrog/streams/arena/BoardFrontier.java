package dev.leapfrog.streams.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.FrontierState.Cause;
import dev.leapfrog.events.output.FrontierState.Witness;
import dev.leapfrog.events.output.Lead;
import dev.leapfrog.events.output.Reign;
import dev.leapfrog.events.output.Standing;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.frontier.Holder;
import dev.leapfrog.streams.frontier.LeadState;
import dev.leapfrog.streams.frontier.Position;
import dev.leapfrog.streams.frontier.Position.Challenged;
import dev.leapfrog.streams.frontier.Position.Contested;
import dev.leapfrog.streams.frontier.Position.Settled;
import dev.leapfrog.streams.frontier.Position.Untaken;
import org.jspecify.annotations.Nullable;

/** A board's leads as published in the state topic. */
final class BoardFrontier {
    private BoardFrontier() {}

    static FrontierState state(
            BoardPublished marker,
            Cause cause,
            BoardState state,
            boolean scaleBreak,
            SortedMap<Segment, Lead> leaders) {
        Lead whole = leaders.get(Segment.ALL);
        return new FrontierState(
                marker.provenance(),
                marker.publication(),
                cause,
                new FrontierState.Scaling(marker.scale(), followed(state).scaleVersion(), scaleBreak),
                leaders,
                whole != null && whole.stale(),
                new FrontierState.Coverage(
                        marker.provenance().source(),
                        witnesses(state),
                        followed(state).late(),
                        followed(state).revised()));
    }

    static SourceTrack followed(BoardState state) {
        SourceTrack track = state.sources().get(state.followed());
        if (track == null) {
            throw new IllegalStateException("a board that concludes follows a source");
        }
        return track;
    }

    static Lead lead(LeadState lead, @Nullable Contender point, Instant boardTime) {
        Position position = lead.position();
        return new Lead(
                point == null ? null : new Standing(point.model(), point.score()),
                reign(position, boardTime),
                position instanceof Contested,
                lead.stale(),
                lead.leapsPerYear(boardTime));
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

    private static List<Witness> witnesses(BoardState state) {
        return state.sources().entrySet().stream()
                .filter(source -> !source.getKey().equals(state.followed()))
                .map(BoardFrontier::witness)
                .toList();
    }

    private static Witness witness(Map.Entry<String, SourceTrack> source) {
        SourceTrack track = source.getValue();
        return new Witness(
                source.getKey(), track.publications(), track.compared(), track.disagreements(), track.otherScale());
    }
}
