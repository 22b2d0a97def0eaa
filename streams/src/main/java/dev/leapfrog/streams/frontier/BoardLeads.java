package dev.leapfrog.streams.frontier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState.Figures;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.crowd.figure.TopFigures;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import org.jspecify.annotations.Nullable;

/** The leads of one board: concludes segment by segment, and keeps what there is to keep of each. */
final class BoardLeads {
    private final LeadMemory memory;
    private final BandHistory bands;
    private final CrowdRules rules;
    private final SortedMap<Segment, LeadState> leads;

    BoardLeads(LeadMemory memory, BandHistory bands, CrowdRules rules) {
        this.memory = memory;
        this.bands = bands;
        this.rules = rules;
        this.leads = new TreeMap<>(memory.restore());
    }

    List<Alert> published(ClosedBoard board) {
        BoardView view = board.view();
        bands.published(board.restart());
        List<Alert> alerts = new ArrayList<>();
        if (board.restart() == Restart.SCALE_BREAK && !board.baseline()) {
            alerts.add(ScaleBreakAlert.of(board, view.standings().best(Segment.ALL)));
        }
        for (Segment segment : view.standings().segments()) {
            leads.putIfAbsent(segment, LeadState.initial());
        }
        for (Map.Entry<Segment, LeadState> lead : leads.entrySet()) {
            Frontier.Verdict verdict = conclude(lead.getKey(), lead.getValue(), board);
            keep(lead, verdict.state());
            alerts.addAll(alerts(verdict.findings(), lead.getKey(), board));
        }
        memory.saveScores();
        return alerts;
    }

    @SuppressWarnings("ReferenceEquality")
    private void keep(Map.Entry<Segment, LeadState> lead, LeadState now) {
        if (lead.getValue() != now) {
            lead.setValue(now);
            memory.save(lead.getKey(), now);
        }
    }

    private static Frontier.Verdict conclude(Segment segment, LeadState before, ClosedBoard board) {
        if (board.restart() == Restart.NONE) {
            return Frontier.conclude(
                    before, segment, board.view(), board.context().at());
        }
        boolean sameScale = !board.restart().onOtherScale();
        LeadState restarted =
                Frontier.restart(before, segment, board.view(), board.context().at(), sameScale);
        return new Frontier.Verdict(restarted, List.of());
    }

    /** Notes how many stand with the leader, for a year. */
    void remember(ClosedBoard board, Figures figures) {
        Crowd crowd = figures.crowd();
        if (crowd != null) {
            bands.add(board.context().at(), crowd.band());
        }
    }

    List<Alert> dayEnded(ClosedBoard board) {
        List<Alert> alerts = new ArrayList<>();
        for (Map.Entry<Segment, LeadState> lead : leads.entrySet()) {
            if (lead.getValue().isOpen()) {
                Frontier.Verdict verdict = Frontier.dayEnded(lead.getValue(), lead.getKey(), board.view());
                keep(lead, verdict.state());
                alerts.addAll(alerts(verdict.findings(), lead.getKey(), board));
            }
        }
        memory.saveScores();
        return alerts;
    }

    void renamed(ModelId from, Model to) {
        leads.entrySet().forEach(lead -> keep(lead, lead.getValue().renamed(from, to)));
        memory.saveScores();
    }

    private static List<Alert> alerts(List<ShiftFinding> findings, Segment segment, ClosedBoard board) {
        if (findings.isEmpty() || !board.view().rules().alerted().contains(segment)) {
            return List.of();
        }
        return findings.stream()
                .map(finding -> ShiftAlert.of(finding, segment, board))
                .toList();
    }

    /** The leaders of a board as they are concluded by now. */
    Leaders of(ClosedBoard board) {
        return new BoardLeaders(board);
    }

    /** Works out what is asked for: most detectors look at a few segments only. */
    private final class BoardLeaders implements Leaders {
        private final ClosedBoard board;
        private final BoardView view;
        private @Nullable SortedMap<Segment, Lead> shown;
        private @Nullable Figures figures;

        BoardLeaders(ClosedBoard board) {
            this.board = board;
            this.view = board.view();
        }

        @Override
        public Figures figures() {
            if (figures == null) {
                figures = TopFigures.of(
                        view,
                        point(Segment.ALL),
                        rules,
                        bands.yearBefore(board.context().at()));
            }
            return figures;
        }

        @Override
        public @Nullable Contender point(Segment segment) {
            LeadState lead = leads.get(segment);
            return view.leader(segment, lead == null ? null : lead.point());
        }

        @Override
        public SortedMap<Segment, Lead> leads() {
            if (shown == null) {
                SortedMap<Segment, Lead> all = new TreeMap<>();
                leads.forEach((segment, lead) -> {
                    if (!(lead.position() instanceof Position.Untaken)) {
                        Contender point = view.leader(segment, lead.point());
                        List<Contender> unknown = point == null ? List.of() : view.unknownAbove(segment, point);
                        all.put(segment, FrontierReport.lead(lead, point, unknown, view.boardTime()));
                    }
                });
                shown = Collections.unmodifiableSortedMap(all);
            }
            return shown;
        }
    }
}
