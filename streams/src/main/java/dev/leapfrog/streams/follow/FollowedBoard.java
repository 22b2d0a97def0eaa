package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.output.FrontierState.Cause;
import dev.leapfrog.events.output.FrontierState.Coverage;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.board.Standings;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.reader.InputRecord;
import org.jspecify.annotations.Nullable;

/**
 * One board through all its sources: takes their events in order, and gives the board whenever the followed source has
 * published.
 *
 * <p>A source is followed until it has been silent for long and another is newer; the change is made at a day end and
 * is no shift. A recorded one is followed until one that is read itself brings a newer publication. All other sources
 * are witnesses: their publications are compared with the nearest followed one and counted.
 */
final class FollowedBoard {
    private final BoardId board;
    private final BoardRules rules;
    private final BoardMemory memory;
    private final WrittenRows rows;
    private final Map<String, SourceBoard> sources = new HashMap<>();
    private final Witnesses witnesses;
    private final Reclassifications reclassified;
    private BoardState state;

    FollowedBoard(BoardId board, BoardRules rules, Memory memory, StoredBoard stored) {
        this.board = board;
        this.rules = rules;
        this.memory = new BoardMemory(board, memory);
        this.state = stored.state;
        this.witnesses = new Witnesses(rules, this.memory, stored.histories);
        this.reclassified = new Reclassifications(this.memory, stored.reclassified);
        this.rows = new WrittenRows(this.memory, this::source, stored);
        stored.rows.forEach((source, known) -> {
            SourceTrack track = state.sources().get(source);
            known.values().forEach(row -> source(source).restore(row, track == null ? null : track.lastPublishedAt()));
        });
    }

    /** Where the input has to be read again for rows that the memory does not hold. */
    OptionalLong unwrittenFrom() {
        return rows.unwrittenFrom();
    }

    /** The board as each source shows it. */
    Map<String, SourceBoard> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** Takes a row again that was not written before a restart; what was is passed over. */
    void applyAgain(InputRecord input) {
        if (rows.mustBeTakenAgain(input.observation().provenance().source(), input)) {
            switch (input.observation()) {
                case ScoreChanged event -> apply(event, input);
                case ScoreWithdrawn event -> apply(event, input);
                default -> {
                    // Kept when it was taken first.
                }
            }
        }
    }

    void apply(ScoreChanged event, InputRecord input) {
        String source = event.provenance().source();
        if (state.isLate(source, event.publication().publishedAt())) {
            return;
        }
        SourceBoard shown = source(source);
        RowKey key = RowKey.of(event.model());
        Row known = shown.standings().row(key);
        Row elsewhere = known == null ? elsewhere(source, key) : null;
        Row row = shown.changed(event, known, !state.sources().containsKey(source), elsewhere);
        rows.add(source, row, input);
        if (known != null && source.equals(state.followed())) {
            reclassified.note(known.model(), row.model());
        }
    }

    private @Nullable Row elsewhere(String source, RowKey key) {
        return sources.entrySet().stream()
                .filter(other -> !other.getKey().equals(source))
                .map(other -> other.getValue().standings().row(key))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Row::firstListed))
                .orElse(null);
    }

    void apply(ScoreWithdrawn event, InputRecord input) {
        String source = event.provenance().source();
        if (!state.isLate(source, event.publication().publishedAt())) {
            SourceTrack track = state.sources().get(source);
            Row row = source(source).withdrawn(event, track == null ? 0 : track.epoch());
            if (row != null) {
                rows.add(source, row, input);
            }
        }
    }

    void apply(ScoresRevised event) {
        String source = event.provenance().source();
        SourceTrack track = state.sources().get(source);
        if (track != null) {
            keep(state.with(source, track.wasRevised()));
        }
    }

    void apply(ModelChanged event) {
        rows.write();
        sources.forEach((source, shown) -> {
            List<Row> changed = new ArrayList<>();
            for (Row before : shown.standings().rowsOf(event.model().id())) {
                Row after = before.withModel(event.model());
                shown.standings().put(after);
                changed.add(after);
                if (source.equals(state.followed())) {
                    reclassified.note(before.model(), after.model());
                }
            }
            rows.replace(source, changed);
        });
    }

    void apply(ModelMerged event) {
        rows.write();
        sources.forEach((source, shown) -> {
            List<RowKey> before = shown.standings().rowsOf(event.from()).stream()
                    .map(Row::key)
                    .toList();
            List<Row> moved = shown.merge(event.from(), event.to());
            rows.forget(source, before);
            rows.replace(source, moved);
        });
    }

    /**
     * Closes a publication.
     *
     * @return the board, when the source is the followed one, or is from now on, and its publication is not late; else
     *     null
     */
    @Nullable
    ClosedBoard published(BoardPublished marker) {
        rows.write();
        String source = marker.provenance().source();
        SourceBoard shown = source(source);
        SourceTrack track = state.sources().get(source);
        if (track != null && state.isLate(source, marker.publishedAt())) {
            keep(state.with(source, track.cameLate()));
            return null;
        }
        boolean scaleBreak = track != null && breaksScale(track, marker, shown);
        SourceTrack next = track == null ? SourceTrack.first(marker) : track.published(marker, scaleBreak);
        if (scaleBreak) {
            shown.standings().startEpoch(next.epoch());
        }
        boolean first = track == null || state.concludedAt() == null;
        state = state.with(source, next);
        state = state.followed() == null ? state.follow(source) : state;
        ClosedBoard closed = null;
        if (source.equals(state.followed())) {
            closed = followed(marker, shown, first ? Restart.FIRST : scaleBreak ? Restart.SCALE_BREAK : Restart.NONE);
        } else {
            compare(source, shown.claims(), openChanges());
        }
        shown.close();
        memory.save(state);
        String recorded = supersededBy(source);
        if (recorded != null) {
            state = state.at(marker.publishedAt());
            return switchTo(source, recorded);
        }
        return closed;
    }

    /** The followed source, if it is a recorded one and a source that is read itself is newer; else null. */
    private @Nullable String supersededBy(String source) {
        String followed = state.followed();
        boolean over = followed != null
                && RecordedSource.is(followed)
                && !RecordedSource.is(source)
                && source(followed).open().isEmpty()
                && track(source).lastPublishedAt().isAfter(track(followed).lastPublishedAt());
        return over ? followed : null;
    }

    private ClosedBoard followed(BoardPublished marker, SourceBoard shown, Restart restart) {
        state = state.at(marker.publishedAt());
        ScoreChanges changes = restart == Restart.FIRST ? ScoreChanges.NONE : shown.changes();
        witnesses.keep(marker.provenance().source(), marker.publishedAt(), changes);
        compareWaitingWitnesses(marker);
        return conclude(marker, Cause.PUBLISHED, restart);
    }

    /**
     * Lets a day pass. A source that fell silent is no longer followed.
     *
     * @return the board as of that day, or as another source shows it that is followed from now on; null when it has
     *     never been concluded on. Null too where a publication is half written: the day after, or its marker, will do
     */
    @Nullable
    ClosedBoard dayEnded(DayEnded event) {
        rows.write();
        keep(state.at(event.endedAt()));
        String followed = state.followed();
        if (followed == null || !source(followed).open().isEmpty()) {
            return null;
        }
        String successor = successor(followed);
        return successor == null
                ? view(EventContext.of(event), Set.of(), Restart.NONE, Cause.PUBLISHED)
                : switchTo(successor, followed);
    }

    /** The board as of its last conclusion; null before the first, and while the next publication is half written. */
    @Nullable
    ClosedBoard last() {
        String followed = state.followed();
        if (followed == null
                || state.concludedAt() == null
                || !source(followed).open().isEmpty()) {
            return null;
        }
        BoardPublished marker = track(followed).marker();
        return view(new EventContext(marker, marker.publishedAt(), false), Set.of(), Restart.NONE, Cause.PUBLISHED);
    }

    /** A witness that published before there was a followed publication near enough is compared as soon as there is. */
    private void compareWaitingWitnesses(BoardPublished marker) {
        state.sources().forEach((source, track) -> {
            if (!source.equals(state.followed())
                    && track.uncompared()
                    && witnesses.near(track.lastPublishedAt(), marker.publishedAt())) {
                compare(source, source(source).all(), ScoreChanges.NONE);
            }
        });
    }

    /** What the open publication of the followed source changed so far. */
    private ScoreChanges openChanges() {
        String followed = state.followed();
        return followed == null ? ScoreChanges.NONE : source(followed).changes();
    }

    private void compare(String source, Map<RowKey, Double> claims, ScoreChanges open) {
        String followed = state.followed();
        if (followed == null) {
            return;
        }
        SourceTrack track = track(source);
        Agreement agreement = witnesses.compare(followed, source(followed), open, track, claims);
        if (agreement != null) {
            state = state.with(source, track.compared(agreement));
        }
    }

    private @Nullable String successor(String followed) {
        Instant last = track(followed).lastPublishedAt();
        if (last.plus(rules.silentFor()).isAfter(state.boardTime())) {
            return null;
        }
        return state.sources().entrySet().stream()
                .filter(source -> source.getValue().lastPublishedAt().isAfter(last))
                .filter(source -> source(source.getKey()).open().isEmpty())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(rules::rank).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private ClosedBoard switchTo(String successor, String silent) {
        SourceBoard shown = source(successor);
        BoardPublished marker = track(successor).marker();
        boolean sameScale = marker.scale() == track(silent).marker().scale()
                && shown.isOnScaleOf(source(silent), marker.scale(), rules);
        state = state.follow(successor);
        witnesses.keep(successor, marker.publishedAt(), ScoreChanges.NONE);
        reclassified.concluded();
        ClosedBoard closed =
                conclude(marker, Cause.SOURCE_SWITCHED, sameScale ? Restart.OTHER_SOURCE : Restart.OTHER_SCALE);
        memory.save(state);
        return closed;
    }

    private ClosedBoard conclude(BoardPublished marker, Cause cause, Restart restart) {
        EventContext context = new EventContext(marker, marker.publishedAt(), false);
        boolean firstLoad = restart == Restart.NONE && marker.provenance().mode() == Mode.SNAPSHOT;
        ClosedBoard closed =
                view(context, reclassified.sinceLastConclusion(), firstLoad ? Restart.OTHER_SOURCE : restart, cause);
        state = state.concluded(marker.publishedAt());
        reclassified.concluded();
        return closed;
    }

    private ClosedBoard view(
            EventContext context, Set<Reclassification> reclassifications, Restart restart, Cause cause) {
        String followed = Objects.requireNonNull(state.followed(), "a board that is shown follows a source");
        SourceTrack track = track(followed);
        BoardPublished marker = track.marker();
        Standings standings = source(followed).standings();
        BoardView view = new BoardView(
                standings,
                marker.scale(),
                rules,
                state.boardTime(),
                unseen(marker, standings),
                reclassifications,
                marker.complete() ? null : marker.lowestScore());
        Coverage coverage =
                new Coverage(marker.provenance().source(), state.witnesses(), track.late(), track.revised());
        return new ClosedBoard(
                marker, context, view, restart, new ClosedBoard.Origin(cause, track.scaleVersion(), coverage));
    }

    private static Set<ModelId> unseen(BoardPublished marker, Standings standings) {
        Set<ModelId> unseen = new HashSet<>();
        for (RowKey row : marker.unseen()) {
            Contender contender = standings.listed(Segment.ALL, row.model());
            if (contender != null && contender.key().equals(row)) {
                unseen.add(row.model());
            }
        }
        return unseen;
    }

    private boolean breaksScale(SourceTrack before, BoardPublished marker, SourceBoard shown) {
        return !before.marker().scaleVersion().equals(marker.scaleVersion())
                || before.marker().scale() != marker.scale()
                || Agreement.anotherScale(shown.moves(), shown.unmoved(marker.entries()), marker.scale(), rules);
    }

    private SourceBoard source(String source) {
        SourceBoard known = sources.get(source);
        if (known == null) {
            SourceTrack track = state.sources().get(source);
            known = new SourceBoard(track == null ? 0 : track.epoch());
            sources.put(source, known);
        }
        return known;
    }

    private SourceTrack track(String source) {
        SourceTrack track = state.sources().get(source);
        if (track == null) {
            throw new IllegalStateException(source + " has published nothing on " + board);
        }
        return track;
    }

    private void keep(BoardState next) {
        if (!next.equals(state)) {
            state = next;
            memory.save(state);
        }
    }
}
