package dev.leapfrog.streams.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.gap.measure.Gap;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/** Measures the gaps of each board at each publication, and finds what is worth an alert. */
public final class GapDetector implements BoardDetector {
    private static final String NAME = "gap";

    private final Memory memory;
    private final Map<BoardId, GapTracks> tracks = new HashMap<>();

    /**
     * The tracks of one board, by pair.
     *
     * @param unsettled what was told of a pair and is provisional
     */
    record GapTracks(SortedMap<String, GapTrack> pairs, SortedMap<String, Unsettled> unsettled) {
        GapTracks {
            pairs = new TreeMap<>(pairs);
            unsettled = new TreeMap<>(unsettled);
        }

        static GapTracks none() {
            return new GapTracks(new TreeMap<>(), new TreeMap<>());
        }

        /** Begins anew; null where the gap is not known. */
        void restart(String pair, @Nullable GapTrack track) {
            if (track == null) {
                pairs.remove(pair);
            } else {
                pairs.put(pair, track);
            }
        }
    }

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public GapDetector(Memory whole) {
        memory = whole.of(NAME);
        memory.forEach((board, json) -> tracks.put(BoardId.parse(board), Stored.read(json, GapTracks.class)));
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
        List<Output> outputs = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        BoardView view = board.view();
        GapTracks ofBoard = tracks.computeIfAbsent(board.board(), added -> GapTracks.none());
        for (Pair pair : view.rules().pairs()) {
            GapState gap = Gap.measure(pair, leaders.point(pair.a()), leaders.point(pair.b()), view, board.marker());
            outputs.add(gap);
            alerts.addAll(conclude(ofBoard, pair.key(), gap, board));
        }
        memory.put(board.board().toString(), ofBoard);
        outputs.addAll(alerts);
        return outputs;
    }

    private static List<Alert> conclude(GapTracks tracks, String pair, GapState gap, ClosedBoard board) {
        Double points = gap.points();
        Restart restart = board.restart();
        if (points == null || gap.stale()) {
            if (restart == Restart.NONE) {
                return List.of();
            }
            // A gap on another list means nothing; it starts anew when it is known again.
            tracks.restart(pair, null);
            return abandon(tracks, pair, gap, board);
        }
        BoardView view = board.view();
        GapTrack track = tracks.pairs().get(pair);
        if (track == null || restart.onOtherScale()) {
            tracks.restart(pair, GapTrack.start(points, board.context().at(), view.scale(), view.rules()));
            return abandon(tracks, pair, gap, board);
        }
        if (restart != Restart.NONE) {
            tracks.restart(pair, track.rebased(points, view.scale(), view.rules()));
            return gap.uncertain() || board.baseline() ? List.of() : settle(tracks, pair, gap, board);
        }
        return gap.uncertain() ? provisional(tracks, pair, track, gap, board) : known(tracks, pair, track, gap, board);
    }

    /** Takes back what was told as provisional and can never be known, as the scores that it rests on are gone. */
    private static List<Alert> abandon(GapTracks tracks, String pair, GapState gap, ClosedBoard board) {
        Unsettled unsettled = tracks.unsettled().remove(pair);
        return unsettled == null
                ? List.of()
                : unsettled.told().stream()
                        .map(told -> GapAlert.abandoned(told, gap, board))
                        .toList();
    }

    /** Confirms or takes back what was told as provisional, and finds nothing new: another source is followed now. */
    private static List<Alert> settle(GapTracks tracks, String pair, GapState gap, ClosedBoard board) {
        Unsettled unsettled = tracks.unsettled().remove(pair);
        return unsettled == null
                ? List.of()
                : settled(unsettled, conclude(unsettled.before(), gap, board).track(), gap, board);
    }

    private static List<Alert> settled(Unsettled unsettled, GapTrack now, GapState gap, ClosedBoard board) {
        return unsettled.told().stream()
                .map(told -> {
                    boolean holds = unsettled.holds(told, now, points(gap), board.view());
                    return GapAlert.of(told, holds ? Status.CONFIRMED : Status.RETRACTED, gap, board);
                })
                .toList();
    }

    /** The gap may be another one: what is found is told as provisional. */
    private static List<Alert> provisional(
            GapTracks tracks, String pair, GapTrack track, GapState gap, ClosedBoard board) {
        GapTrack.Verdict verdict = conclude(track, gap, board);
        tracks.pairs().put(pair, verdict.track());
        List<Unsettled.Alerted> told = verdict.findings().stream()
                .map(finding -> GapAlert.told(finding, gap))
                .toList();
        if (!told.isEmpty()) {
            Unsettled unsettled = tracks.unsettled().getOrDefault(pair, new Unsettled(track, List.of()));
            tracks.unsettled().put(pair, unsettled.and(told));
        }
        return told.stream()
                .map(one -> GapAlert.of(one, Status.PROVISIONAL, gap, board))
                .toList();
    }

    /** The gap is known: what was told as provisional is confirmed when it holds, else retracted. */
    private static List<Alert> known(GapTracks tracks, String pair, GapTrack track, GapState gap, ClosedBoard board) {
        Unsettled unsettled = tracks.unsettled().remove(pair);
        GapTrack.Verdict verdict = conclude(unsettled == null ? track : unsettled.before(), gap, board);
        tracks.pairs().put(pair, verdict.track());
        List<Alert> alerts = new ArrayList<>();
        List<GapFinding> findings = new ArrayList<>(verdict.findings());
        if (unsettled != null) {
            alerts.addAll(settled(unsettled, verdict.track(), gap, board));
            unsettled.told().forEach(told -> findings.removeIf(told::isToldBy));
        }
        findings.forEach(finding -> alerts.add(GapAlert.of(GapAlert.told(finding, gap), Status.FINAL, gap, board)));
        return alerts;
    }

    private static GapTrack.Verdict conclude(GapTrack track, GapState gap, ClosedBoard board) {
        BoardView view = board.view();
        return track.conclude(points(gap), board.context().at(), view.scale(), view.rules());
    }

    private static double points(GapState gap) {
        return gap.points() == null ? 0 : gap.points();
    }
}
