package dev.leapfrog.streams.arena;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Lead;
import dev.leapfrog.events.output.Standing;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Field;
import dev.leapfrog.streams.board.Occasion;
import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.board.Standings;
import dev.leapfrog.streams.frontier.Frontier;
import dev.leapfrog.streams.frontier.LeadState;
import dev.leapfrog.streams.frontier.Position;
import dev.leapfrog.streams.frontier.ShiftAlert;
import dev.leapfrog.streams.frontier.ShiftFinding;
import dev.leapfrog.streams.gap.Gap;
import dev.leapfrog.streams.gap.GapAlert;
import dev.leapfrog.streams.gap.GapFinding;
import dev.leapfrog.streams.gap.GapTrack;
import org.jspecify.annotations.Nullable;

/** The leads and gaps of one board: runs the detectors over all segments and pairs, and keeps what they keep. */
final class BoardLeads {
    private final BoardId board;
    private final BoardRules rules;
    private final BoardMemory memory;
    private final Map<Segment, LeadState> leads;
    private final Map<String, GapTrack> gaps;

    BoardLeads(BoardId board, BoardRules rules, BoardMemory memory, Remembered remembered) {
        this.board = board;
        this.rules = rules;
        this.memory = memory;
        this.leads = new TreeMap<>(remembered.leads);
        this.gaps = new TreeMap<>(remembered.gaps);
    }

    /** Whether a conclusion goes on from the last one, or else why it starts anew without telling shifts. */
    enum Start {
        NONE,
        FIRST,
        SCALE_BREAK,
        OTHER_SOURCE,
        OTHER_SCALE;

        boolean onOtherScale() {
            return this == FIRST || this == SCALE_BREAK || this == OTHER_SCALE;
        }
    }

    Conclusions conclude(
            BoardPublished marker,
            FrontierState.Cause cause,
            BoardState state,
            SourceBoard shown,
            Start start,
            Reclassified reclassified) {
        boolean baseline = marker.provenance().mode() == Mode.SNAPSHOT;
        Start from = start == Start.NONE && baseline ? Start.OTHER_SOURCE : start;
        Standings standings = shown.standings();
        Field field = field(state, marker, standings, reclassified.sinceLastConclusion());
        Occasion occasion = new Occasion(board, marker.scale(), marker.publishedAt(), marker);
        List<Alert> alerts = new ArrayList<>();
        if (from == Start.SCALE_BREAK && !baseline) {
            alerts.add(ScaleBreakAlert.of(occasion, standings.best(Segment.ALL)));
        }
        Set<Segment> segments = new TreeSet<>(standings.segments());
        segments.addAll(leads.keySet());
        for (Segment segment : segments) {
            alerts.addAll(lead(segment, field, occasion, from));
        }
        List<GapState> measured = new ArrayList<>();
        for (Pair pair : rules.pairs()) {
            GapState gap = Gap.measure(pair, leader(pair.a(), field), leader(pair.b(), field), field, marker);
            measured.add(gap);
            alerts.addAll(gap(pair, gap, standings, occasion, from));
        }
        FrontierState frontier = BoardFrontier.state(marker, cause, state, from == Start.SCALE_BREAK, leaders(field));
        return new Conclusions(List.of(frontier), measured, alerts);
    }

    List<Alert> dayEnded(DayEnded event, BoardState state, SourceBoard shown) {
        BoardPublished marker = BoardFrontier.followed(state).marker();
        Field field = field(state, marker, shown.standings(), Set.of());
        Occasion occasion = new Occasion(board, marker.scale(), event.endedAt(), event);
        List<Alert> alerts = new ArrayList<>();
        for (Map.Entry<Segment, LeadState> lead : leads.entrySet()) {
            Frontier.Verdict verdict = Frontier.dayEnded(lead.getValue(), lead.getKey(), field);
            keep(lead.getKey(), verdict.state());
            alerts.addAll(tell(verdict.findings(), lead.getKey(), shown.standings(), occasion));
        }
        return alerts;
    }

    void renamed(ModelId from, Model to) {
        leads.replaceAll((segment, lead) -> {
            LeadState renamed = lead.renamed(from, to);
            if (!renamed.equals(lead)) {
                memory.save(segment, renamed);
            }
            return renamed;
        });
    }

    private List<Alert> lead(Segment segment, Field field, Occasion occasion, Start start) {
        LeadState before = leads.getOrDefault(segment, LeadState.initial());
        if (start != Start.NONE) {
            keep(segment, Frontier.restart(before, segment, field, occasion.occurredAt(), !start.onOtherScale()));
            return List.of();
        }
        Frontier.Verdict verdict = Frontier.conclude(before, segment, field, occasion.occurredAt());
        keep(segment, verdict.state());
        return tell(verdict.findings(), segment, field.standings(), occasion);
    }

    private List<Alert> tell(List<ShiftFinding> findings, Segment segment, Standings standings, Occasion occasion) {
        if (!rules.alerted().contains(segment)) {
            return List.of();
        }
        return findings.stream()
                .map(finding -> ShiftAlert.of(
                        finding,
                        segment,
                        occasion,
                        row(standings, finding.shift().challenger().id()),
                        row(standings, finding.holder().id())))
                .toList();
    }

    private List<Alert> gap(Pair pair, GapState gap, Standings standings, Occasion occasion, Start start) {
        Double points = gap.points();
        if (points == null || gap.stale()) {
            if (start != Start.NONE) {
                forget(pair);
            }
            return List.of();
        }
        GapTrack track = gaps.get(pair.key());
        if (track == null || start.onOtherScale()) {
            keep(pair, GapTrack.start(points, occasion.occurredAt(), occasion.scale(), rules));
            return List.of();
        }
        if (start != Start.NONE) {
            keep(pair, track.rebased(points, occasion.scale(), rules));
            return List.of();
        }
        GapTrack.Verdict verdict = track.conclude(points, occasion.occurredAt(), occasion.scale(), rules);
        keep(pair, verdict.track());
        List<Alert> alerts = new ArrayList<>();
        for (GapFinding finding : verdict.findings()) {
            alerts.add(GapAlert.of(
                    finding,
                    gap,
                    occasion,
                    row(standings, gap.leaders().leaderA()),
                    row(standings, gap.leaders().leaderB())));
        }
        return alerts;
    }

    private @Nullable Contender leader(Segment segment, Field field) {
        LeadState lead = leads.get(segment);
        return field.leader(segment, lead == null ? null : lead.point());
    }

    private SortedMap<Segment, Lead> leaders(Field field) {
        SortedMap<Segment, Lead> leaders = new TreeMap<>();
        leads.forEach((segment, lead) -> {
            if (!(lead.position() instanceof Position.Untaken)) {
                leaders.put(segment, BoardFrontier.lead(lead, leader(segment, field), field.boardTime()));
            }
        });
        return leaders;
    }

    private Field field(
            BoardState state, BoardPublished marker, Standings standings, Set<Reclassification> reclassified) {
        Set<ModelId> unseen = new HashSet<>();
        for (RowKey row : marker.unseen()) {
            Contender contender = standings.listed(Segment.ALL, row.model());
            if (contender != null && contender.key().equals(row)) {
                unseen.add(row.model());
            }
        }
        return new Field(standings, marker.scale(), rules, state.boardTime(), unseen, reclassified);
    }

    private static @Nullable Row row(Standings standings, @Nullable Standing standing) {
        return standing == null ? null : row(standings, standing.model().id());
    }

    private static @Nullable Row row(Standings standings, ModelId model) {
        Contender listed = standings.listed(Segment.ALL, model);
        return listed == null ? null : listed.row();
    }

    private void keep(Segment segment, LeadState lead) {
        if (!lead.equals(leads.put(segment, lead))) {
            memory.save(segment, lead);
        }
    }

    /** What was told of a gap on another list means nothing; it starts anew when it is known again. */
    private void forget(Pair pair) {
        if (gaps.remove(pair.key()) != null) {
            memory.forget(pair.key());
        }
    }

    private void keep(Pair pair, GapTrack track) {
        gaps.put(pair.key(), track);
        memory.save(pair.key(), track);
    }
}
