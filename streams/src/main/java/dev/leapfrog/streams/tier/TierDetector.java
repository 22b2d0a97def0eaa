package dev.leapfrog.streams.tier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.TierState.Reference;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.memory.YearSeries;
import org.jspecify.annotations.Nullable;

/** Measures how good small open models are on each board, and finds when a smaller tier passes a reference. */
public final class TierDetector implements BoardDetector {
    private static final String NAME = "tier";
    private static final String REACHED = " reached";
    private static final String LED = " led ";

    private final TierRules rules;
    private final Memory memory;
    private final Map<BoardId, Reached> reached = new HashMap<>();
    private final Map<BoardId, YearSeries<ModelId>> led = new HashMap<>();

    /**
     * The smallest tier that has reached each reference; unknown for none.
     *
     * @param tiers by reference
     */
    record Reached(SortedMap<ModelId, SizeTier> tiers) {
        Reached {
            tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
        }
    }

    /**
     * As the memory has it.
     *
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public TierDetector(TierRules rules, Memory whole) {
        this.rules = rules;
        memory = whole.of(NAME);
        Set<BoardId> boards = new TreeSet<>();
        memory.forEach((key, json) -> {
            BoardId board = BoardId.parse(key.substring(0, key.indexOf(' ')));
            boards.add(board);
            if (key.endsWith(REACHED)) {
                reached.put(board, Stored.read(json, Reached.class));
            }
        });
        boards.forEach(this::history);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Output> published(ClosedBoard board, Leaders leaders) {
        Contender leader = leaders.point(Segment.ALL);
        YearSeries<ModelId> history = history(board.board());
        if (leader != null) {
            history.add(board.context().at(), leader.id());
        }
        var yearAgo = history.yearBefore(board.context().at());
        TierState state = state(board, leaders, yearAgo == null ? null : yearAgo.getValue());
        List<Output> outputs = new ArrayList<>();
        outputs.add(state);
        Reached before = reached.getOrDefault(board.board(), new Reached(new TreeMap<>()));
        SortedMap<ModelId, SizeTier> after = new TreeMap<>(before.tiers());
        for (Reference reference : state.references()) {
            ModelId model = reference.model().model().id();
            SizeTier tier = tier(reference, board.view());
            SizeTier known = before.tiers().get(model);
            if (known == null || tier.compareTo(known) < 0) {
                after.put(model, tier);
                if (known != null
                        && board.isHeadline()
                        && board.restart() == Restart.NONE
                        && isSeen(reference, board.view())) {
                    outputs.add(TierAlert.of(reference, tier, board));
                }
            }
        }
        if (!after.equals(before.tiers())) {
            keep(board.board(), new Reached(after));
        }
        return outputs;
    }

    private TierState state(ClosedBoard board, Leaders leaders, @Nullable ModelId ledYearAgo) {
        BoardView view = board.view();
        SortedMap<String, Standing> best = new TreeMap<>();
        for (SizeTier tier : SizeTier.values()) {
            Contender first = tier == SizeTier.UNKNOWN ? null : leaders.point(Segment.OPEN.and(Segment.tier(tier)));
            if (first != null && !view.unseen(first)) {
                best.put(tier.label(), standing(first));
            }
        }
        Set<ModelId> held = new LinkedHashSet<>(rules.references());
        if (ledYearAgo != null) {
            held.add(ledYearAgo);
        }
        List<Reference> references = new ArrayList<>();
        for (ModelId id : held) {
            Contender model = view.standings().known(id);
            if (model == null || !view.shows(model.value())) {
                continue;
            }
            Contender smallest =
                    view.standings().smallestFrom(Segment.OPEN, model.score().value());
            if (smallest == null || !view.unseen(smallest)) {
                references.add(new Reference(
                        standing(model), id.equals(ledYearAgo), smallest == null ? null : standing(smallest)));
            }
        }
        return new TierState(board.marker().provenance(), board.marker().publication(), best, references);
    }

    private static boolean isSeen(Reference reference, BoardView view) {
        Standing smallest = reference.smallest();
        return smallest != null
                && !view.unseen().contains(smallest.model().id())
                && !view.reclassified(Segment.OPEN, smallest.model().id());
    }

    /** The smallest tier that reaches it; the largest where that is only done by models of a size that is not known. */
    private static SizeTier tier(Reference reference, BoardView view) {
        Standing smallest = reference.smallest();
        if (smallest != null) {
            return smallest.model().sizeTier();
        }
        boolean done =
                view.standings().reaches(Segment.OPEN, reference.model().score().value());
        return done ? SizeTier.LARGE : SizeTier.UNKNOWN;
    }

    private static Standing standing(Contender contender) {
        return new Standing(contender.model(), contender.score());
    }

    private YearSeries<ModelId> history(BoardId board) {
        return led.computeIfAbsent(board, added -> new YearSeries<>(memory, board + LED, ModelId.class));
    }

    private void keep(BoardId board, Reached now) {
        reached.put(board, now);
        memory.put(board + REACHED, now);
    }

    @Override
    public void merged(ModelMerged event) {
        ModelId to = event.to().id();
        for (Map.Entry<BoardId, Reached> known : List.copyOf(reached.entrySet())) {
            SizeTier tier = known.getValue().tiers().get(event.from());
            if (tier != null) {
                SortedMap<ModelId, SizeTier> renamed =
                        new TreeMap<>(known.getValue().tiers());
                renamed.remove(event.from());
                renamed.merge(to, tier, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                keep(known.getKey(), new Reached(renamed));
            }
        }
        for (BoardId board : led.keySet()) {
            history(board).replaceAll(model -> model.equals(event.from()) ? to : model);
        }
    }
}
