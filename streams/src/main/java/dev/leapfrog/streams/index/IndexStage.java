package dev.leapfrog.streams.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CapabilityIndex.Ranked;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The index of capability: fitted again at the end of a day on which one of its boards published, from where the last
 * fit stood.
 */
public final class IndexStage implements Stage {
    private static final String NAME = "index";
    private static final String FIT = "fit";
    private static final String PENDING = "pending";

    private final IndexRules rules;
    private final BoardRules boardRules;
    private final Memory memory;
    private @Nullable LastFit last;
    private boolean pending;

    /** @param whole of the topology; this stage keeps its state in its own part of it */
    public IndexStage(IndexRules rules, BoardRules boardRules, Memory whole) {
        this.rules = rules;
        this.boardRules = boardRules;
        memory = whole.of(NAME);
        memory.forEach((key, json) -> {
            if (key.equals(FIT)) {
                last = Stored.read(json, LastFit.class);
            } else {
                pending = Stored.read(json, Boolean.class);
            }
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    /** A board has published. */
    public void published(ClosedBoard board) {
        if (!pending && takesPart(board.board())) {
            pending = true;
            memory.put(PENDING, true);
        }
    }

    private boolean takesPart(BoardId board) {
        return rules.includes(board) && !boardRules.isEvidence(board);
    }

    /**
     * A day has ended.
     *
     * @param boards every board that has ever been concluded on, as of its last conclusion
     * @return the index and its gaps; nothing when no board published, or too little hangs together
     */
    public List<Output> dayEnded(EventContext day, Collection<ClosedBoard> boards) {
        if (!pending) {
            return List.of();
        }
        pending = false;
        memory.remove(PENDING);
        SortedMap<BoardId, ScoreTable.Board> scores = new TreeMap<>();
        SortedMap<ModelId, List<Contender>> rows = new TreeMap<>();
        for (ClosedBoard board : boards) {
            if (takesPart(board.board())) {
                scores.put(board.board(), scores(board, rows));
            }
        }
        FittedIndex index = FittedIndex.of(new ScoreTable(scores), rules.anchors(), rules.sharedModels(), last);
        if (index == null) {
            return List.of();
        }
        last = index.fit();
        memory.put(FIT, last);
        return outputs(day, index, scores.keySet(), rows);
    }

    /** The best models of a board. What is no single model, such as an agent, has no capability of its own. */
    private ScoreTable.Board scores(ClosedBoard board, Map<ModelId, List<Contender>> rows) {
        SortedMap<ModelId, Double> scores = new TreeMap<>();
        Iterator<Contender> best = board.view().standings().bestFirst(Segment.ALL);
        while (best.hasNext() && scores.size() < rules.rows()) {
            Contender contender = best.next();
            if (!contender.id().ofSystem()) {
                scores.put(contender.id(), contender.score().value());
                rows.computeIfAbsent(contender.id(), added -> new ArrayList<>()).add(contender);
            }
        }
        return new ScoreTable.Board(board.view().scale(), scores);
    }

    private List<Output> outputs(
            EventContext day, FittedIndex index, Collection<BoardId> known, SortedMap<ModelId, List<Contender>> rows) {
        Publication publication = new Publication(CapabilityIndex.BOARD, day.at());
        IndexBoard board = new IndexBoard(day.provenance(), publication, boardRules);
        index.models().forEach((model, score) -> board.add(score, rows.getOrDefault(model, List.of())));
        SortedSet<BoardId> leftOut = new TreeSet<>(known);
        leftOut.removeAll(index.boards().keySet());
        List<Output> outputs = new ArrayList<>();
        outputs.add(new CapabilityIndex(
                day.provenance(),
                publication,
                index.anchors(),
                index.boards(),
                leftOut,
                index.models().size(),
                best(index, board, rows)));
        outputs.addAll(board.gaps());
        return outputs;
    }

    private List<Ranked> best(FittedIndex index, IndexBoard board, SortedMap<ModelId, List<Contender>> rows) {
        List<Ranked> best = new ArrayList<>();
        for (ModelId model : index.ranking()
                .subList(0, Math.min(rules.listed(), index.models().size()))) {
            Contender contender = board.contender(model);
            Score score = index.models().get(model);
            if (contender != null && score != null) {
                int boards = rows.getOrDefault(model, List.of()).size();
                best.add(new Ranked(contender.model(), score, boards));
            }
        }
        return best;
    }
}
