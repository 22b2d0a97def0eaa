package dev.leapfrog.sinks.web.about;

import java.util.List;
import java.util.Locale;

import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Route;

/** Whether the server lives, and whether it can answer. */
public final class HealthRoutes {
    private static final int UNAVAILABLE = 503;

    private HealthRoutes() {}

    public static List<Route> of(LiveHistory history) {
        return List.of(
                new Route(
                        "/health/live",
                        "Answers while the process lives.",
                        List.of(),
                        List.of(new Route.Body(Answer.JSON, Health.class)),
                        request -> health("live")),
                new Route(
                        "/health/ready",
                        "Answers 503 until everything is read that was there at the start, and when reading has ended.",
                        List.of(),
                        List.of(new Route.Body(Answer.JSON, Health.class)),
                        request -> ready(history.progress())));
    }

    private static Answer ready(LiveHistory.Progress progress) {
        return switch (progress) {
            case READING -> throw Refusal.of(UNAVAILABLE, "the topics are being read");
            case ENDED -> throw Refusal.of(UNAVAILABLE, "the topics are read no more; the log says why");
            case FOLLOWING -> health(progress.name().toLowerCase(Locale.ROOT));
        };
    }

    private static Answer health(String status) {
        return Answer.json(new Health(status)).handled(Answer.Handling.NOT_KEPT);
    }

    /** @param status {@code live}, or {@code following} when what comes is read */
    record Health(String status) {}
}
