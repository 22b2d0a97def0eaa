package dev.leapfrog.streams.detector;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Row;
import org.jspecify.annotations.Nullable;

/**
 * A board at the context a publication of its followed source has closed, or a day has ended since; read only.
 *
 * @param marker the last publication of the followed source
 * @param context the publication, or the day that ended
 * @param view rows and order, what is unseen and what was reclassified
 * @param restart why conclusions start anew, if they do
 * @param origin what is said in a state of where the board comes from
 */
public record ClosedBoard(BoardPublished marker, EventContext context, BoardView view, Restart restart, Origin origin) {
    /** Whether conclusions go on from the last ones, or else why they start anew and raise no alerts of shifts. */
    public enum Restart {
        NONE,
        /** The board's first publication. */
        FIRST,
        /** The publisher's scale changed. */
        SCALE_BREAK,
        /** Another source of the same scale is followed from now on, or a source was loaded for the first time. */
        OTHER_SOURCE,
        /** Another source is followed from now on, and its scores are on another scale. */
        OTHER_SCALE;

        /** What was measured before cannot be compared. */
        public boolean onOtherScale() {
            return this == FIRST || this == SCALE_BREAK || this == OTHER_SCALE;
        }
    }

    /**
     * Where a board comes from.
     *
     * @param cause what made it be concluded on
     * @param scaleVersion the source's scale, counted up at every break that was detected
     */
    public record Origin(FrontierState.Cause cause, String scaleVersion, FrontierState.Coverage coverage) {}

    /** The same board when something else has happened. */
    public ClosedBoard at(EventContext other) {
        return new ClosedBoard(marker, other, view, Restart.NONE, origin);
    }

    public BoardId board() {
        return marker.board();
    }

    /** The first load of a source by a live fetch: states, and no alerts. */
    public boolean baseline() {
        return marker.provenance().mode() == Mode.SNAPSHOT;
    }

    /** The board as people call it: {@code LMArena text}, {@code LMArena text (coding)}. */
    public String name() {
        String title = BoardTitle.of(board());
        return isUnnamedOfSystems() ? title + ", systems" : title;
    }

    /** Whether its rows are systems and its name does not say so. */
    private boolean isUnnamedOfSystems() {
        Contender best = view.standings().best(Segment.ALL);
        return best != null && best.id().ofSystem() && !board().arena().arena().endsWith("systems");
    }

    /** People quote it. */
    public boolean isHeadline() {
        return view.rules().headlineBoards().contains(board());
    }

    /**
     * How much an alert on this board matters: people quote the headline board of an arena, and of several arenas of
     * one publisher the first one; the others tell the same happening again, and matter one step less.
     */
    public Alert.Severity severity(Alert.Severity onHeadlineBoard) {
        if (!isHeadline() || onHeadlineBoard == Alert.Severity.INFO) {
            return Alert.Severity.INFO;
        }
        if (view.rules().isMain(board())) {
            return onHeadlineBoard;
        }
        return onHeadlineBoard == Alert.Severity.MAJOR ? Alert.Severity.NOTICE : Alert.Severity.INFO;
    }

    /** The best listed row of a model; null when it is not listed. */
    public @Nullable Row row(ModelId model) {
        Contender listed = view.standings().listed(Segment.ALL, model);
        return listed == null ? null : listed.row();
    }

    /** The cause, then the events that gave each of the rows. */
    public List<Alert.Evidence> evidence(@Nullable Row... rows) {
        List<Alert.Evidence> evidence = new ArrayList<>();
        evidence.add(Alert.Evidence.of(context.cause()));
        for (Row row : rows) {
            if (row != null) {
                evidence.add(Alert.Evidence.of(row.event()));
            }
        }
        return evidence;
    }
}
