package dev.leapfrog.sinks.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** The index of capability, now and over time. */
final class IndexRoutes {
    private static final List<Segment> SEGMENTS =
            List.of(Segment.ALL, Segment.CLOSED, Segment.OPEN, Segment.country("US"), Segment.country("CN"));

    private static final Listing<IndexLead> LEADS = new Listing<>(
            "capability-index",
            IndexLead.class,
            lead -> Cursor.of(lead.publishedAt(), lead.segment().key()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("publishedAt", IndexLead::publishedAt),
                    new CsvTable.Column<>("segment", IndexLead::segment),
                    new CsvTable.Column<>("model", lead -> lead.best().model().id()),
                    new CsvTable.Column<>("name", lead -> lead.best().model().shown()),
                    new CsvTable.Column<>("labName", lead -> lead.best().model().labShown()),
                    new CsvTable.Column<>("value", lead -> lead.best().score().value()),
                    new CsvTable.Column<>("low", lead -> lead.best().score().low()),
                    new CsvTable.Column<>("high", lead -> lead.best().score().high()),
                    new CsvTable.Column<>("boardsOfModel", lead -> lead.best().boards()),
                    new CsvTable.Column<>("boards", IndexLead::boards),
                    new CsvTable.Column<>("models", IndexLead::models),
                    new CsvTable.Column<>("scaleBreak", IndexLead::scaleBreak),
                    new CsvTable.Column<>("lowerAnchorName", lead -> name(lead.anchors(), 0)),
                    new CsvTable.Column<>("lowerAnchorValue", lead -> value(lead.anchors(), 0)),
                    new CsvTable.Column<>("upperAnchorName", lead -> name(lead.anchors(), 1)),
                    new CsvTable.Column<>("upperAnchorValue", lead -> value(lead.anchors(), 1))));

    private IndexRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                new Route(
                        "/api/index",
                        "The index of capability as it was last fitted: one scale for all boards that share models. Its gaps"
                                + " over time are those of the board leapfrog/capability-index/overall.",
                        List.of(),
                        List.of(new Route.Body(Answer.JSON, CapabilityIndex.class)),
                        answers.of((history, request) -> Answer.json(last(history)))),
                LEADS.route(
                        "/api/index/leads",
                        "The best model of all, of closed and open ones, and of the US and China, by the index of capability at"
                                + " each of its fits, the oldest first.",
                        List.of(Filters.FROM, Filters.TO),
                        answers.of((history, request) -> LEADS.answer(request, leads(history, request)))));
    }

    private static CapabilityIndex last(History history) {
        if (history.index().isEmpty()) {
            throw Refusal.notFound("the index has not been fitted yet");
        }
        return history.index().getLast();
    }

    private static List<IndexLead> leads(History history, Request request) {
        List<IndexLead> leads = new ArrayList<>();
        CapabilityIndex before = null;
        for (CapabilityIndex index : history.index()) {
            boolean breaks = before != null && !before.anchors().equals(index.anchors());
            before = index;
            if (Filters.includes(request, index.publishedAt())) {
                for (Segment segment : SEGMENTS) {
                    index.best().stream()
                            .filter(ranked -> Segment.of(ranked.model()).contains(segment))
                            .findFirst()
                            .ifPresent(best -> leads.add(new IndexLead(
                                    index.publishedAt(),
                                    segment,
                                    best,
                                    index.boards().size(),
                                    index.models(),
                                    breaks,
                                    index.anchors())));
                }
            }
        }
        return leads;
    }

    private static @Nullable Object name(List<CapabilityIndex.Anchor> anchors, int index) {
        return index < anchors.size() ? ShownName.of(anchors.get(index).model()) : null;
    }

    private static @Nullable Object value(List<CapabilityIndex.Anchor> anchors, int index) {
        return index < anchors.size() ? anchors.get(index).value() : null;
    }

    /**
     * The best model of a segment at one fit.
     *
     * @param best with its value and its 95 % interval
     * @param boards how many took part in the fit
     * @param models how many have a value
     * @param scaleBreak other reference models fix the scale than at the fit before
     * @param anchors those models, the lower one first
     */
    record IndexLead(
            Instant publishedAt,
            Segment segment,
            CapabilityIndex.Ranked best,
            int boards,
            int models,
            boolean scaleBreak,
            List<CapabilityIndex.Anchor> anchors) {
        IndexLead {
            anchors = List.copyOf(anchors);
        }
    }
}
