package dev.leapfrog.sinks.web.about;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;

/** Whether the process lives, and whether it does its work. */
public final class HealthRoutes implements WebModule {
    private static final int UNAVAILABLE = 503;

    private final Supplier<Readiness> readiness;

    /** @param readiness what the process does now */
    public HealthRoutes(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    /**
     * What a process does now.
     *
     * @param ready its work, that is
     * @param status in a word when it is ready; else why it is not
     */
    public record Readiness(boolean ready, String status) {
        public static Readiness ready(String status) {
            return new Readiness(true, status);
        }

        public static Readiness notYet(String reason) {
            return new Readiness(false, reason);
        }
    }

    /** Of a process that reads the topics. */
    public static List<Route> of(LiveHistory history) {
        return new HealthRoutes(() -> readiness(history.progress())).routes();
    }

    @Override
    public List<Route> routes() {
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
                        request -> answer(readiness.get())));
    }

    private static Readiness readiness(LiveHistory.Progress progress) {
        return switch (progress) {
            case READING -> Readiness.notYet("the topics are being read");
            case ENDED -> Readiness.notYet("the topics are read no more; the log says why");
            case FOLLOWING -> Readiness.ready(progress.name().toLowerCase(Locale.ROOT));
        };
    }

    private static Answer answer(Readiness now) {
        if (!now.ready()) {
            throw Refusal.of(UNAVAILABLE, now.status());
        }
        return health(now.status());
    }

    private static Answer health(String status) {
        return Answer.json(new Health(status)).handled(Answer.Handling.NOT_KEPT);
    }

    /** @param status {@code live}, or {@code following} when what comes is read */
    record Health(String status) {}
}
