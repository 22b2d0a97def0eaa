package dev.leapfrog.streams.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one segment's lead between publications.
 *
 * @param point the point leader of the last publication
 * @param past former holders and when they stopped, as far back as an entrant may have been listed
 * @param labChanges when another lab was confirmed, over the last 365 days
 * @param stale the last publication did not show the leader
 */
public record LeadState(
        Position position, @Nullable ModelId point, List<Past> past, List<Instant> labChanges, boolean stale) {
    private static final Duration YEAR = Duration.ofDays(365);

    public LeadState {
        past = List.copyOf(past);
        labChanges = List.copyOf(labChanges);
    }

    /** One who held the lead and lost it. */
    public record Past(ModelId model, Instant until) {}

    public static LeadState initial() {
        return new LeadState(new Position.Untaken(), null, List.of(), List.of(), false);
    }

    LeadState at(Position next, ModelId leader) {
        return new LeadState(next, leader, past, labChanges, false);
    }

    LeadState unseen() {
        return new LeadState(position, point, past, labChanges, true);
    }

    LeadState empty(Position next) {
        return new LeadState(next, null, past, labChanges, false);
    }

    /** The reign of {@code holder} is over. */
    LeadState ended(Holder holder, Instant until, Duration kept) {
        Stream<Past> recent = past.stream().filter(one -> !one.until().isBefore(until.minus(kept)));
        return new LeadState(
                position,
                point,
                Stream.concat(recent, Stream.of(new Past(holder.id(), until))).toList(),
                labChanges,
                stale);
    }

    LeadState labChanged(Instant when) {
        Stream<Instant> recent = labChanges.stream().filter(change -> change.isAfter(when.minus(YEAR)));
        return new LeadState(
                position, point, past, Stream.concat(recent, Stream.of(when)).toList(), stale);
    }

    /** The holder's score, be it of a lead that is contested; null when nobody holds it. */
    @Nullable
    Score holderScore() {
        return switch (position) {
            case Position.Untaken untaken -> null;
            case Position.Settled settled -> settled.holder().score();
            case Position.Challenged challenged -> challenged.holder().score();
            case Position.Contested contested -> contested.former().score();
        };
    }

    /** The same with another score of the holder. */
    LeadState scored(Score score) {
        Position next = switch (position) {
            case Position.Untaken untaken -> untaken;
            case Position.Settled settled ->
                new Position.Settled(settled.holder().scored(score));
            case Position.Challenged challenged ->
                new Position.Challenged(challenged.holder().scored(score), challenged.shift());
            case Position.Contested contested ->
                new Position.Contested(contested.former().scored(score), contested.shift());
        };
        return new LeadState(next, point, past, labChanges, stale);
    }

    /** A shift is open: time alone may decide it. */
    boolean isOpen() {
        return position instanceof Position.Challenged || position instanceof Position.Contested;
    }

    boolean hasHeld(ModelId model) {
        return past.stream().anyMatch(one -> one.model().equals(model));
    }

    /** Confirmed changes of lab in the 365 days before {@code now}. */
    public int leapsPerYear(Instant now) {
        Instant yearAgo = now.minus(YEAR);
        int leaps = 0;
        for (Instant change : labChanges) {
            leaps += change.isAfter(yearAgo) ? 1 : 0;
        }
        return leaps;
    }

    /** The same state after two names proved to be one model. */
    public LeadState renamed(ModelId from, Model to) {
        return new LeadState(
                position.renamed(from, to),
                from.equals(point) ? to.id() : point,
                past.stream()
                        .map(one -> one.model().equals(from) ? new Past(to.id(), one.until()) : one)
                        .toList(),
                labChanges,
                stale);
    }
}
