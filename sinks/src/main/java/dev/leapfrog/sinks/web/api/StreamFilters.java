package dev.leapfrog.sinks.web.api;

import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;

/** The filters of streams, which are those of the lists but for times and words. */
public final class StreamFilters {
    public static final List<Parameter<?>> STORIES =
            List.of(Filters.SEVERITY, StoryRoutes.KINDS, StoryRoutes.SUBJECT, Filters.LAB, Filters.MODEL, Filters.MODE);
    public static final List<Parameter<?>> ALERTS = List.of(
            Filters.SEVERITY, AlertRoutes.FAMILIES, AlertRoutes.KINDS, AlertRoutes.STATUS, Filters.BOARD, Filters.MODE);

    private StreamFilters() {}

    public static boolean isWanted(Story story, Request request) {
        return StoryRoutes.isWanted(story, request);
    }

    public static boolean isWanted(Alert alert, Request request) {
        return AlertRoutes.isWanted(alert, request);
    }
}
