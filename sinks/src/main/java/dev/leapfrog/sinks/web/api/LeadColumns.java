package dev.leapfrog.sinks.web.api;

import java.util.List;
import java.util.function.Function;

import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.web.CsvTable;
import org.jspecify.annotations.Nullable;

/** Leads as columns of a table. */
final class LeadColumns {
    static final List<CsvTable.Column<BoardRoutes.SegmentLead>> OF_A_SEGMENT = List.of(
            new CsvTable.Column<>("publishedAt", BoardRoutes.SegmentLead::publishedAt),
            new CsvTable.Column<>("segment", BoardRoutes.SegmentLead::segment),
            new CsvTable.Column<>("model", point -> model(point.lead())),
            new CsvTable.Column<>("name", point -> name(point.lead())),
            new CsvTable.Column<>("lab", point -> lab(point.lead())),
            new CsvTable.Column<>("labName", point -> labName(point.lead())),
            new CsvTable.Column<>("score", point -> score(point.lead())),
            new CsvTable.Column<>("low", point -> low(point.lead())),
            new CsvTable.Column<>("high", point -> high(point.lead())),
            new CsvTable.Column<>(
                    "confirmedModel",
                    point -> ofReign(point.lead(), reign -> reign.model().id())),
            new CsvTable.Column<>(
                    "confirmedName",
                    point -> ofReign(point.lead(), reign -> reign.model().shown())),
            new CsvTable.Column<>(
                    "confirmedLabName",
                    point -> ofReign(point.lead(), reign -> reign.model().labShown())),
            new CsvTable.Column<>("confirmedSince", point -> ofReign(point.lead(), Reign::since)),
            new CsvTable.Column<>("confirmedCensored", point -> ofReign(point.lead(), Reign::censored)),
            new CsvTable.Column<>("contested", point -> point.lead().contested()),
            new CsvTable.Column<>("stale", point -> point.lead().stale()),
            new CsvTable.Column<>("scaleBreak", BoardRoutes.SegmentLead::scaleBreak));

    private LeadColumns() {}

    static @Nullable Object model(@Nullable Lead lead) {
        Standing point = point(lead);
        return point == null ? null : point.model().id();
    }

    static @Nullable Object score(@Nullable Lead lead) {
        Standing point = point(lead);
        return point == null ? null : point.score().value();
    }

    static @Nullable Object name(@Nullable Lead lead) {
        Standing point = point(lead);
        return point == null ? null : point.model().shown();
    }

    private static @Nullable Object lab(Lead lead) {
        Standing point = lead.point();
        return point == null ? null : point.model().lab();
    }

    private static @Nullable Object labName(Lead lead) {
        Standing point = lead.point();
        return point == null ? null : point.model().labShown();
    }

    private static @Nullable Object low(Lead lead) {
        Standing point = lead.point();
        return point == null ? null : point.score().low();
    }

    private static @Nullable Object high(Lead lead) {
        Standing point = lead.point();
        return point == null ? null : point.score().high();
    }

    private static @Nullable Object ofReign(Lead lead, Function<Reign, Object> figure) {
        Reign reign = lead.confirmed();
        return reign == null ? null : figure.apply(reign);
    }

    private static @Nullable Standing point(@Nullable Lead lead) {
        return lead == null ? null : lead.point();
    }
}
