package dev.leapfrog.streams.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.LeadTest;
import dev.leapfrog.streams.frontier.Position.Challenged;
import dev.leapfrog.streams.frontier.Position.Contested;
import dev.leapfrog.streams.frontier.Position.Settled;
import dev.leapfrog.streams.frontier.Position.Untaken;
import org.jspecify.annotations.Nullable;

/**
 * The lead of one segment: a state, a closed publication in, a state and what is worth telling out.
 *
 * <p>The point leader is whoever stands highest. The confirmed leader changes only when the point leader is clear of
 * the holder and of every listed model of any other lab. Between the two lies a {@link Shift}. It stays undecided as
 * long as a model stands above of which it is not known whether it is of the segment.
 */
public final class Frontier {
    private Frontier() {}

    /** The state after a conclusion, and the findings in the order in which they were made. */
    public record Verdict(LeadState state, List<ShiftFinding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Starts anew without telling anything: the first publication of a board, the first on another scale.
     *
     * @param sameScale a reign whose holder still leads goes on, and who led before is remembered
     */
    public static LeadState restart(LeadState before, Segment segment, BoardView view, Instant now, boolean sameScale) {
        List<LeadState.Past> past = sameScale ? before.past() : List.of();
        Contender leader = view.leader(segment, before.point());
        if (leader == null) {
            return new LeadState(new Untaken(), null, past, before.labChanges(), false);
        }
        Holder holder = holder(before.position());
        Holder next = sameScale && holder != null && holder.id().equals(leader.id())
                ? holder.seenAs(leader)
                : Holder.of(leader, now, now, true);
        return new LeadState(new Settled(next), leader.id(), past, before.labChanges(), view.unseen(leader));
    }

    private static @Nullable Holder holder(Position position) {
        return switch (position) {
            case Untaken untaken -> null;
            case Settled settled -> settled.holder();
            case Challenged challenged -> challenged.holder();
            case Contested contested -> null;
        };
    }

    /**
     * Concludes a publication.
     *
     * @param now when it was published; what is concluded is dated so
     */
    public static Verdict conclude(LeadState before, Segment segment, BoardView view, Instant now) {
        Contender leader = view.leader(segment, before.point());
        if (leader == null) {
            return empty(before, segment, view);
        }
        if (view.unseen(leader)) {
            return new Verdict(before.unseen(), List.of());
        }
        return new Conclusion(before, segment, view, now, leader).verdict();
    }

    /** Nobody is in the segment any more: the reign goes on until somebody is, what was open is over. */
    private static Verdict empty(LeadState before, Segment segment, BoardView view) {
        return switch (before.position()) {
            case Untaken untaken -> new Verdict(before.empty(untaken), List.of());
            case Settled settled -> new Verdict(before.empty(settled), List.of());
            case Challenged challenged ->
                new Verdict(
                        before.empty(new Settled(challenged.holder())),
                        List.of(retracted(view, segment, challenged.holder(), challenged.shift(), false, null)));
            case Contested contested ->
                new Verdict(
                        before.empty(new Untaken()),
                        List.of(retracted(view, segment, contested.former(), contested.shift(), true, null)));
        };
    }

    /** Lets time pass: a shift that has stood long enough becomes a tie at the top. */
    public static Verdict dayEnded(LeadState before, Segment segment, BoardView view) {
        return switch (before.position()) {
            case Untaken untaken -> new Verdict(before, List.of());
            case Settled settled -> new Verdict(before, List.of());
            case Challenged challenged -> {
                Position held =
                        new Challenged(challenged.holder(), challenged.shift().hold());
                yield dayEnded(before, segment, view, challenged.holder(), challenged.shift(), held);
            }
            case Contested contested -> {
                Position held =
                        new Contested(contested.former(), contested.shift().hold());
                yield dayEnded(before, segment, view, contested.former(), contested.shift(), held);
            }
        };
    }

    private static Verdict dayEnded(
            LeadState before, Segment segment, BoardView view, Holder holder, Shift shift, Position held) {
        Contender challenger =
                view.standings().listed(segment, shift.challenger().id());
        boolean stands = !before.stale()
                && challenger != null
                && view.unknownAbove(segment, challenger).isEmpty();
        if (!stands || !shift.dueToHold(view.boardTime(), view.rules())) {
            return new Verdict(before, List.of());
        }
        LeadTest overHolder = view.test(shift.score(), holder.score());
        ShiftFinding finding = new ShiftFinding(
                Status.HELD, shift.hold(), holder, overHolder, null, held instanceof Contested, null, null);
        return new Verdict(before.at(held, shift.challenger().id()), List.of(finding));
    }

    private static ShiftFinding retracted(
            BoardView view,
            Segment segment,
            Holder holder,
            Shift shift,
            boolean contested,
            @Nullable Contender leader) {
        Contender challenger =
                view.standings().listed(segment, shift.challenger().id());
        Score score = challenger == null ? shift.score() : challenger.score();
        LeadTest overHolder = view.test(score, holder.score());
        return new ShiftFinding(
                Status.RETRACTED,
                shift,
                holder,
                overHolder,
                null,
                contested,
                null,
                leader == null ? null : leader.model());
    }

    /** One publication's reasoning about one segment. */
    private static final class Conclusion {
        private final LeadState before;
        private final Segment segment;
        private final BoardView view;
        private final Instant now;
        private final Contender leader;
        private final List<ShiftFinding> findings = new ArrayList<>();

        Conclusion(LeadState before, Segment segment, BoardView view, Instant now, Contender leader) {
            this.before = before;
            this.segment = segment;
            this.view = view;
            this.now = now;
            this.leader = leader;
        }

        Verdict verdict() {
            LeadState after = switch (before.position()) {
                case Untaken untaken -> settle(Holder.of(leader, now, now, false));
                case Settled settled -> settled(settled.holder());
                case Challenged challenged -> challenged(current(challenged.holder()), challenged.shift());
                case Contested contested -> contested(current(contested.former()), contested.shift());
            };
            return new Verdict(after, findings);
        }

        private LeadState settled(Holder holder) {
            if (!leads(holder)) {
                return open(current(holder), false);
            }
            return isUnchanged(holder) ? before : settle(holder.seenAs(leader));
        }

        /** The holder leads as it did, with the same score: so it is with most segments at most publications. */
        private boolean isUnchanged(Holder holder) {
            return !before.stale()
                    && leader.id().equals(before.point())
                    && holder.score().equals(leader.score())
                    && holder.model().equals(leader.model());
        }

        private LeadState challenged(Holder holder, Shift shift) {
            if (leads(holder)) {
                retract(holder, shift, false);
                return settle(holder.seenAs(leader));
            }
            if (leader.id().equals(shift.challenger().id())) {
                return test(holder, stands(shift, holder), false);
            }
            retract(holder, shift, false);
            return open(holder, false);
        }

        private LeadState contested(Holder former, Shift shift) {
            if (leader.id().equals(shift.challenger().id())) {
                return test(former, stands(shift, former), true);
            }
            retract(former, shift, true);
            return open(former, true);
        }

        /** A holder that had left and is listed again is overtaken, if it is; it has not made room. */
        private Shift stands(Shift shift, Holder holder) {
            boolean back = shift.kind() == Shift.Kind.WITHDRAWN && listedAnywhere(holder.id());
            return (back ? shift.as(kind(holder)) : shift).stands(leader);
        }

        private LeadState open(Holder holder, boolean contested) {
            return test(holder, Shift.open(kind(holder), leader, holder.id(), now), contested);
        }

        private LeadState test(Holder holder, Shift shift, boolean contestedBefore) {
            LeadTest overHolder = view.test(leader.score(), holder.score());
            @Nullable LeadTest overRest = view.againstOtherLabs(segment, leader);
            boolean beaten = overHolder.clear() || leftSegment(holder) || (contestedBefore && nobodyToBeat(holder));
            boolean known = unknownAbove() == null;
            if (known && beaten && (overRest == null || overRest.clear())) {
                findings.add(finding(Status.CONFIRMED, holder, shift, overHolder, overRest, false));
                return confirm(holder, contestedBefore);
            }
            boolean contested = contestedBefore || (known && beaten);
            Shift standing = shift;
            if (shift.publications() == 1) {
                findings.add(finding(Status.PROVISIONAL, holder, shift, overHolder, overRest, contested));
            } else if (known && shift.dueToHold(view.boardTime(), view.rules())) {
                standing = shift.hold();
                findings.add(finding(Status.HELD, holder, standing, overHolder, overRest, contested));
            }
            LeadState state = contested && !contestedBefore ? ended(holder) : before;
            return state.at(
                    contested ? new Contested(holder, standing) : new Challenged(holder, standing), leader.id());
        }

        private LeadState confirm(Holder holder, boolean contestedBefore) {
            boolean labStays = holder.model().lab().equals(leader.model().lab());
            Instant labSince = labStays && !contestedBefore ? holder.labSince() : now;
            LeadState state = contestedBefore ? before : ended(holder);
            state = labStays ? state : state.labChanged(now);
            return state.at(new Settled(Holder.of(leader, now, labSince, false)), leader.id());
        }

        private LeadState ended(Holder holder) {
            return before.ended(holder, now, view.rules().entrantWithin());
        }

        private void retract(Holder holder, Shift shift, boolean contested) {
            findings.add(retracted(view, segment, holder, shift, contested, leader));
        }

        /** The reign of a listed former holder is over: what is left to beat are the other labs. */
        private boolean nobodyToBeat(Holder former) {
            return leads(former) || listedAnywhere(former.id());
        }

        private ShiftFinding finding(
                Status status,
                Holder holder,
                Shift shift,
                LeadTest overHolder,
                @Nullable LeadTest overRest,
                boolean contested) {
            return new ShiftFinding(status, shift, holder, overHolder, overRest, contested, unknownAbove(), null);
        }

        private @Nullable Model unknownAbove() {
            List<Contender> above = view.unknownAbove(segment, leader);
            return above.isEmpty() ? null : above.getFirst().model();
        }

        private LeadState settle(Holder holder) {
            return before.at(new Settled(holder), leader.id());
        }

        private boolean leads(Holder holder) {
            return leader.id().equals(holder.id());
        }

        /** The holder as it is listed now; as it was, when it is not. */
        private Holder current(Holder holder) {
            Contender listed = view.standings().listed(segment, holder.id());
            return listed == null ? holder : holder.seenAs(listed);
        }

        /** The holder is still on the board, and no longer what the segment is of: there is nothing left to beat. */
        private boolean leftSegment(Holder holder) {
            return listedAnywhere(holder.id()) && view.standings().listed(segment, holder.id()) == null;
        }

        private boolean listedAnywhere(ModelId model) {
            return view.standings().listed(Segment.ALL, model) != null;
        }

        private Shift.Kind kind(Holder holder) {
            if (view.reclassified(segment, leader.id()) || leftSegment(holder)) {
                return Shift.Kind.RECLASSIFIED;
            }
            boolean withdrawn = !listedAnywhere(holder.id());
            boolean above = leader.score().value() > holder.score().value();
            if (entrant() && (above || !withdrawn)) {
                return leader.model().lab().equals(holder.model().lab()) ? Shift.Kind.UPGRADE : Shift.Kind.LEAPFROG;
            }
            return withdrawn ? Shift.Kind.WITHDRAWN : Shift.Kind.RESCORED;
        }

        /** Listed lately, and not one who led before: who comes back has not entered. */
        private boolean entrant() {
            return !leader.fromStart()
                    && !leader.firstListed().isBefore(now.minus(view.rules().entrantWithin()))
                    && !before.hasHeld(leader.id());
        }
    }
}
