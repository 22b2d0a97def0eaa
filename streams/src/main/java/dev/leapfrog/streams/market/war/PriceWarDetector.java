package dev.leapfrog.streams.market.war;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.FactDetector;
import dev.leapfrog.streams.follow.FollowedBoards;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a price war: two or more labs cut their own prices far within days, for models of like capability. It is
 * told when it begins, and when another lab joins.
 */
public final class PriceWarDetector implements FactDetector {
    private static final String NAME = "war";
    private static final String FOUGHT = "fought";

    /** A cut may be sure a month after it was made, and be met by one of two weeks before. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final MarketRules rules;
    private final Capability capability;
    private final Memory memory;
    private Fought fought = new Fought(List.of(), List.of());

    /**
     * What is kept.
     *
     * @param cuts of the last days, the oldest first
     * @param wars that may go on, the oldest first
     */
    record Fought(List<Cut> cuts, List<War> wars) {
        Fought {
            cuts = List.copyOf(cuts);
            wars = List.copyOf(wars);
        }
    }

    /**
     * As the memory has it.
     *
     * @param quoted the boards that people quote, those that decide first
     * @param boards as of their last publication
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public PriceWarDetector(MarketRules rules, Collection<BoardId> quoted, FollowedBoards boards, Memory whole) {
        this.rules = rules;
        capability = new Capability(rules, quoted, boards);
        memory = whole.of(NAME);
        memory.forEach((key, json) -> fought = Stored.read(json, Fought.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Output> concluded(List<Output> facts, @Nullable ClosedList list, EventContext context) {
        List<Output> alerts = new ArrayList<>();
        for (Output fact : facts) {
            Cut cut = fact instanceof Alert alert ? Cut.of(alert, rules) : null;
            if (cut != null) {
                Alert told = take(cut, context);
                if (told != null) {
                    alerts.add(told);
                }
            }
        }
        return alerts;
    }

    private @Nullable Alert take(Cut cut, EventContext context) {
        Instant now = context.at();
        List<Cut> recent = new ArrayList<>(fought.cuts());
        recent.removeIf(other -> other.at().isBefore(now.minus(KEPT)));
        List<War> wars = new ArrayList<>(fought.wars());
        wars.removeIf(war -> war.last().isBefore(now.minus(KEPT)));
        List<Cut> sides = new ArrayList<>();
        @Nullable ClosedBoard board = null;
        for (Cut other : recent) {
            boolean opposed = !other.lab().equals(cut.lab()) && isWithin(other.at(), cut.at());
            ClosedBoard shared = opposed ? capability.shared(other.model(), cut.model()) : null;
            if (shared != null) {
                sides.add(other);
                board = board == null ? shared : board;
            }
        }
        sides.add(cut);
        @Nullable Alert told = board == null ? null : fight(wars, board, sides, cut, context);
        recent.add(cut);
        fought = new Fought(recent, wars);
        memory.put(FOUGHT, fought);
        return told;
    }

    /** Opens a war, or goes on with one that one of the labs is in; told when there is a lab more. */
    private boolean isWithin(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(rules.warWithin()) <= 0;
    }

    private @Nullable Alert fight(List<War> wars, ClosedBoard board, List<Cut> sides, Cut cut, EventContext context) {
        SortedSet<String> labs = new TreeSet<>();
        sides.forEach(side -> labs.add(side.lab()));
        for (int i = 0; i < wars.size(); i++) {
            War war = wars.get(i);
            if (war.board().equals(board.board()) && war.isJoinedBy(labs) && isWithin(war.last(), cut.at())) {
                War joined = war.joined(labs, cut.at());
                wars.set(i, joined);
                boolean more = joined.labs().size() > war.labs().size();
                return more && context.alerts() ? WarAlert.of(joined, sides, board, context) : null;
            }
        }
        War opened = new War(board.board(), cut.at(), labs, cut.at());
        wars.add(opened);
        return context.alerts() ? WarAlert.of(opened, sides, board, context) : null;
    }
}
