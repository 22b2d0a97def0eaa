package dev.leapfrog.streams.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.FrontierState.Figures;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** Finds what is worth telling of the top of each board. */
public final class CrowdDetector implements BoardDetector {
    private static final String NAME = "crowd";

    private final CrowdRules rules;
    private final Memory memory;
    private final Map<BoardId, TopTrack> tracks = new HashMap<>();

    /**
     * As the memory has it.
     *
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public CrowdDetector(CrowdRules rules, Memory whole) {
        this.rules = rules;
        memory = whole.of(NAME);
        memory.forEach((board, json) -> tracks.put(BoardId.parse(board), Stored.read(json, TopTrack.class)));
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
    public List<Output> published(ClosedBoard board, Leaders leaders) {
        Figures figures = leaders.figures();
        Contender leader = leaders.point(Segment.ALL);
        Crowd crowd = figures.crowd();
        Concentration concentration = figures.concentration();
        if (leader == null
                || crowd == null
                || concentration == null
                || board.view().unseen(leader)) {
            return List.of();
        }
        TopTrack before = tracks.get(board.board());
        Restart restart = board.restart();
        if (before == null || restart.onOtherScale()) {
            keep(board.board(), TopTrack.start(before, crowd, concentration, board, rules));
            return List.of();
        }
        if (restart != Restart.NONE) {
            keep(board.board(), before.rebased(crowd, concentration, rules));
            return List.of();
        }
        TopTrack.Verdict verdict = before.conclude(crowd, concentration, board, rules);
        keep(board.board(), verdict.track());
        return board.isHeadline() ? alerts(before, verdict, crowd, board, leaders, leader) : List.of();
    }

    private static List<Output> alerts(
            TopTrack before,
            TopTrack.Verdict verdict,
            Crowd crowd,
            ClosedBoard board,
            Leaders leaders,
            Contender leader) {
        TopAlert alert = new TopAlert(board, leader);
        List<Output> alerts = new ArrayList<>();
        for (String lab : before.newLabs(crowd)) {
            Contender best = leaders.point(Segment.lab(lab));
            if (best != null && hasMoved(best, board)) {
                alerts.add(alert.newcomer(best, before.since()));
            }
        }
        verdict.findings().forEach(finding -> alerts.add(alert.of(finding)));
        return alerts;
    }

    /** A model that is near the leader only because others left has reached nothing new. */
    private static boolean hasMoved(Contender best, ClosedBoard board) {
        return !best.row().changedAt().isBefore(board.marker().publishedAt());
    }

    /** A lab that was there as another one is not new. */
    @Override
    public void merged(ModelMerged event) {
        String from = event.from().lab();
        String to = event.to().lab();
        if (!from.equals(to)) {
            List.copyOf(tracks.entrySet())
                    .forEach(track -> keep(track.getKey(), track.getValue().renamed(from, to)));
        }
    }

    private void keep(BoardId board, TopTrack track) {
        if (!track.equals(tracks.put(board, track))) {
            memory.put(board.toString(), track);
        }
    }
}
