package dev.leapfrog.streams.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** Measures the gaps of each board at each publication, and finds what is worth an alert. */
public final class GapDetector implements BoardDetector {
    private static final String NAME = "gap";

    private final Memory memory;
    private final Map<BoardId, SortedMap<String, GapTrack>> tracks = new HashMap<>();

    /** The tracks of one board, by pair. */
    record GapTracks(SortedMap<String, GapTrack> pairs) {}

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public GapDetector(Memory whole) {
        memory = whole.of(NAME);
        memory.forEach((board, json) -> tracks.put(
                BoardId.parse(board),
                new TreeMap<>(Stored.read(json, GapTracks.class).pairs())));
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
        List<Output> outputs = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        BoardView view = board.view();
        SortedMap<String, GapTrack> ofBoard = tracks.computeIfAbsent(board.board(), added -> new TreeMap<>());
        for (Pair pair : view.rules().pairs()) {
            GapState gap = Gap.measure(pair, leaders.point(pair.a()), leaders.point(pair.b()), view, board.marker());
            outputs.add(gap);
            alerts.addAll(conclude(ofBoard, pair.key(), gap, board));
        }
        memory.put(board.board().toString(), new GapTracks(ofBoard));
        outputs.addAll(alerts);
        return outputs;
    }

    private static List<Alert> conclude(
            SortedMap<String, GapTrack> tracks, String pair, GapState gap, ClosedBoard board) {
        Double points = gap.points();
        Restart restart = board.restart();
        if (points == null || gap.stale()) {
            if (restart != Restart.NONE) {
                // A gap on another list means nothing; it starts anew when it is known again.
                tracks.remove(pair);
            }
            return List.of();
        }
        BoardView view = board.view();
        GapTrack track = tracks.get(pair);
        if (track == null || restart.onOtherScale()) {
            tracks.put(pair, GapTrack.start(points, board.context().at(), view.scale(), view.rules()));
            return List.of();
        }
        if (restart != Restart.NONE) {
            tracks.put(pair, track.rebased(points, view.scale(), view.rules()));
            return List.of();
        }
        GapTrack.Verdict verdict = track.conclude(points, board.context().at(), view.scale(), view.rules());
        tracks.put(pair, verdict.track());
        return verdict.findings().stream()
                .map(finding -> GapAlert.of(finding, gap, board))
                .toList();
    }
}
