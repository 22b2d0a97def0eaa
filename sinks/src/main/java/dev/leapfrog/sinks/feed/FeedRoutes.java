package dev.leapfrog.sinks.feed;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.feed.calendar.AnnouncedDays;
import dev.leapfrog.sinks.feed.calendar.CalendarFile;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;
import org.jspecify.annotations.Nullable;

/** Feeds and the calendar over HTTP. */
public final class FeedRoutes implements WebModule {
    private static final Parameter<String> NAME = Parameter.inPath(
            "feed",
            "stories, a family of alerts, boards/ID, labs/ID or models/ID; then .atom or .json, such as stories.atom.");
    private static final Parameter<Severity> SEVERITY = Parameter.oneOf(
                    "severity", Severity.class, "What matters at least so much.")
            .or(Severity.INFO);
    private static final Parameter<String> MODEL =
            Parameter.text("model", "Of this model alone, such as openai/gpt-4o.");

    /** Days that have passed stay in the calendar for so long. */
    private static final int DAYS_KEPT = 30;

    private final LiveHistory history;
    private final Supplier<String> server;
    private final InstantSource clock;

    /**
     * Routes over a history.
     *
     * @param server where readers come from, such as {@code http://127.0.0.1:8080}, without a slash at the end
     */
    public FeedRoutes(LiveHistory history, Supplier<String> server, InstantSource clock) {
        this.history = history;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "/feeds/ends.ics",
                        "Days on which models end, and on which announced prices begin, as a calendar to subscribe to.",
                        List.of(MODEL),
                        List.of(new Route.Body(CalendarFile.MEDIA_TYPE, String.class)),
                        this::calendar),
                new Route(
                        "/feeds/<feed>",
                        "The newest hundred entries as Atom or JSON Feed. An entry keeps its id when it is revised.",
                        List.of(NAME, SEVERITY),
                        List.of(
                                new Route.Body(FeedFormat.ATOM.mediaType(), String.class),
                                new Route.Body(FeedFormat.JSON.mediaType(), String.class)),
                        this::feed));
    }

    private Answer calendar(Request request) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT);
        String model = request.orNull(MODEL);
        byte[] file = history.ask(now -> CalendarFile.write(AnnouncedDays.of(now, from, id -> isWanted(id, model))));
        return new Answer(file, CalendarFile.MEDIA_TYPE, Answer.Handling.REVALIDATED);
    }

    private static boolean isWanted(ModelId id, @Nullable String model) {
        return model == null || id.toString().equals(model);
    }

    private Answer feed(Request request) {
        String file = request.value(NAME);
        FeedFormat format = Arrays.stream(FeedFormat.values())
                .filter(one -> file.endsWith("." + one.ending()))
                .findFirst()
                .orElseThrow(() -> none(file));
        String path = file.substring(0, file.length() - format.ending().length() - 1);
        FeedName name = FeedName.parse(path).orElseThrow(() -> none(file));
        Severity atLeast = request.value(SEVERITY);
        Feed feed = history.ask(now -> Feeds.of(name, atLeast, now));
        return new Answer(format.write(feed, server.get()), format.mediaType(), Answer.Handling.REVALIDATED);
    }

    private static Refusal none(String file) {
        return Refusal.notFound("there is no feed " + file + "; feeds are " + NAME.about());
    }
}
