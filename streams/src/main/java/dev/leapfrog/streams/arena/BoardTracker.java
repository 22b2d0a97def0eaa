package dev.leapfrog.streams.arena;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.output.FrontierState.Cause;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.Row;
import org.jspecify.annotations.Nullable;

/**
 * One board through all its sources: takes their events in order and concludes when the followed one publishes.
 *
 * <p>A source is followed until it has been silent for long and another is newer; the change is made at a day end and
 * is no shift. A recorded one is followed until one that is read itself brings a newer publication. All other sources
 * are witnesses: their publications are compared with the nearest followed one and counted.
 */
final class BoardTracker {
    private final BoardId board;
    private final BoardRules rules;
    private final BoardMemory memory;
    private final Map<String, SourceBoard> sources = new HashMap<>();
    private final Witnesses witnesses;
    private final Reclassified reclassified;
    private final BoardLeads leads;
    private BoardState state;

    BoardTracker(BoardId board, BoardRules rules, BoardMemory memory, Remembered remembered) {
        this.board = board;
        this.rules = rules;
        this.memory = memory;
        this.state = remembered.state;
        this.witnesses = new Witnesses(rules, memory, remembered.told);
        this.reclassified = new Reclassified(memory, remembered.reclassified);
        this.leads = new BoardLeads(board, rules, memory, remembered);
        remembered.rows.forEach((source, rows) -> {
            SourceTrack track = state.sources().get(source);
            Instant closedAt = track == null ? null : track.lastPublishedAt();
            rows.forEach(row -> source(source).restore(row, closedAt));
        });
    }

    void apply(ScoreChanged event) {
        String source = event.provenance().source();
        if (!state.isLate(source, event.publication().publishedAt())) {
            SourceBoard shown = source(source);
            RowKey key = RowKey.of(event.model());
            Row known = shown.standings().row(key);
            Row row = shown.changed(event, !state.sources().containsKey(source), elsewhere(source, key));
            memory.save(source, row);
            if (known != null && source.equals(state.followed())) {
                reclassified.note(known.model(), row.model());
            }
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

    void apply(ScoreWithdrawn event) {
        String source = event.provenance().source();
        if (!state.isLate(source, event.publication().publishedAt())) {
            SourceTrack track = state.sources().get(source);
            Row row = source(source).withdrawn(event, track == null ? 0 : track.epoch());
            if (row != null) {
                memory.save(source, row);
            }
        }
    }

    void apply(ScoresRevised event) {
        String source = event.provenance().source();
        SourceTrack track = state.sources().get(source);
        if (track != null) {
            remember(state.with(source, track.wasRevised()));
        }
    }

    void apply(ModelChanged event) {
        sources.forEach((source, shown) -> {
            for (Row before : shown.standings().rowsOf(event.model().id())) {
                Row after = before.withModel(event.model());
                shown.standings().put(after);
                memory.save(source, after);
                if (source.equals(state.followed())) {
                    reclassified.note(before.model(), after.model());
                }
            }
        });
    }

    void apply(ModelMerged event) {
        sources.forEach((source, shown) -> {
            List<RowKey> before = shown.standings().rowsOf(event.from()).stream()
                    .map(Row::key)
                    .toList();
            before.forEach(row -> memory.forget(source, row));
            shown.merge(event.from(), event.to()).forEach(row -> memory.save(source, row));
        });
        leads.renamed(event.from(), event.to());
    }

    /** Concludes, when the source is the followed one, or is from now on, and its publication is not late. */
    Conclusions published(BoardPublished marker) {
        String source = marker.provenance().source();
        SourceBoard shown = source(source);
        SourceTrack track = state.sources().get(source);
        if (track != null && state.isLate(source, marker.publishedAt())) {
            remember(state.with(source, track.cameLate()));
            return Conclusions.NONE;
        }
        boolean scaleBreak = track != null && breaksScale(track, marker, shown);
        SourceTrack next = track == null ? SourceTrack.first(marker) : track.published(marker, scaleBreak);
        if (scaleBreak) {
            shown.standings().startEpoch(next.epoch());
        }
        state = state.with(source, next);
        state = state.followed() == null ? state.follow(source) : state;
        Conclusions conclusions = source.equals(state.followed())
                ? followed(marker, shown, track == null || state.concludedAt() == null, scaleBreak)
                : witnessed(source, shown);
        shown.close();
        memory.save(state);
        String recorded = supersededBy(source);
        if (recorded != null) {
            state = state.at(marker.publishedAt());
            return switchTo(source, recorded);
        }
        return conclusions;
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

    /**
     * Lets a day pass: what has lasted is told, and a source that fell silent is no longer followed. Where a
     * publication is half written, the day after, or its marker, will do.
     */
    Conclusions apply(DayEnded event) {
        remember(state.at(event.endedAt()));
        String followed = state.followed();
        if (followed == null || !source(followed).open().isEmpty()) {
            return Conclusions.NONE;
        }
        String successor = successor(followed);
        if (successor != null) {
            return switchTo(successor, followed);
        }
        return Conclusions.of(leads.dayEnded(event, state, source(followed)));
    }

    private Conclusions followed(BoardPublished marker, SourceBoard shown, boolean first, boolean scaleBreak) {
        String source = marker.provenance().source();
        state = state.at(marker.publishedAt());
        witnesses.keep(source, marker.publishedAt(), shown.told());
        BoardLeads.Start start =
                first ? BoardLeads.Start.FIRST : scaleBreak ? BoardLeads.Start.SCALE_BREAK : BoardLeads.Start.NONE;
        awaitingWitnesses(marker.publishedAt());
        Conclusions conclusions = leads.conclude(marker, Cause.PUBLISHED, state, shown, start, reclassified);
        state = state.concluded(marker.publishedAt());
        reclassified.concluded();
        return conclusions;
    }

    private Conclusions witnessed(String source, SourceBoard shown) {
        Map<RowKey, Double> claims = new HashMap<>();
        shown.open().forEach((row, change) -> {
            Double claim = change.after();
            if (claim != null) {
                claims.put(row, claim);
            }
        });
        compare(source, claims);
        return Conclusions.NONE;
    }

    /** A witness that published before there was a followed publication near enough is compared as soon as there is. */
    private void awaitingWitnesses(Instant publishedAt) {
        state.sources().forEach((source, track) -> {
            if (!source.equals(state.followed())
                    && track.uncompared()
                    && witnesses.near(track.lastPublishedAt(), publishedAt)) {
                compare(source, source(source).all().scores());
            }
        });
    }

    private void compare(String source, Map<RowKey, Double> claims) {
        SourceTrack track = track(source);
        Agreement agreement = witnesses.compare(state.followed(), track, claims);
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

    private Conclusions switchTo(String successor, String silent) {
        SourceBoard shown = source(successor);
        BoardPublished marker = track(successor).marker();
        List<Double> differences = differences(shown, source(silent));
        boolean sameScale = marker.scale() == track(silent).marker().scale()
                && differences.size() >= rules.breakCommonModels()
                && !Agreement.of(differences, marker.scale(), rules).otherScale();
        state = state.follow(successor);
        witnesses.keep(successor, marker.publishedAt(), shown.all());
        BoardLeads.Start start = sameScale ? BoardLeads.Start.OTHER_SOURCE : BoardLeads.Start.OTHER_SCALE;
        reclassified.concluded();
        Conclusions conclusions = leads.conclude(marker, Cause.SOURCE_SWITCHED, state, shown, start, reclassified);
        remember(state.concluded(marker.publishedAt()));
        return conclusions;
    }

    private static List<Double> differences(SourceBoard one, SourceBoard other) {
        Map<RowKey, Double> there = other.all().scores();
        List<Double> differences = new ArrayList<>();
        one.all().scores().forEach((row, score) -> {
            Double match = there.get(row);
            if (match != null) {
                differences.add(score - match);
            }
        });
        return differences;
    }

    private boolean breaksScale(SourceTrack before, BoardPublished marker, SourceBoard shown) {
        return !before.marker().scaleVersion().equals(marker.scaleVersion())
                || before.marker().scale() != marker.scale()
                || Agreement.anotherScale(shown.moves(), shown.unmoved(marker.entries()), marker.scale(), rules);
    }

    private SourceBoard source(String source) {
        return sources.computeIfAbsent(source, added -> {
            SourceTrack track = state.sources().get(added);
            return new SourceBoard(track == null ? 0 : track.epoch());
        });
    }

    private SourceTrack track(String source) {
        SourceTrack track = state.sources().get(source);
        if (track == null) {
            throw new IllegalStateException("nothing was published by " + source + " on " + board);
        }
        return track;
    }

    private void remember(BoardState next) {
        if (!next.equals(state)) {
            state = next;
            memory.save(state);
        }
    }
}
