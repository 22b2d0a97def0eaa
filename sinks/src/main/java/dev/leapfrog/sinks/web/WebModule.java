package dev.leapfrog.sinks.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.Servlet;

/** A part of what the HTTP server answers: the API, feeds, metrics. The server guards all of it alike. */
public interface WebModule extends AutoCloseable {
    /** What is answered at once, by GET and HEAD. The first route that fits a path answers. */
    default List<Route> routes() {
        return List.of();
    }

    /** What goes on until one side ends it, by GET. */
    default List<EventStream> streams() {
        return List.of();
    }

    /** What is neither, by path, such as {@code /mcp}. */
    default Map<String, Servlet> servlets() {
        return Map.of();
    }

    /** Ends what still goes on, before the server ends. */
    @Override
    default void close() {}
}
