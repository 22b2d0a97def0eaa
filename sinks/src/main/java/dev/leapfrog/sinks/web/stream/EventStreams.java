package dev.leapfrog.sinks.web.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.history.OutputLog;
import dev.leapfrog.sinks.history.Position;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.web.EventStream;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.api.StreamFilters;
import org.jspecify.annotations.Nullable;

/** Stories and alerts as they come. */
public final class EventStreams implements WebModule {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration CHANGES = Duration.ofSeconds(1);
    private static final Parameter<Boolean> TELLS_CHANGES = Parameter.flag(
            "changes",
            "Also say which topics have gone on, at most once a second, in events of type change, whose data are the"
                    + " names of the topics: then other answers of the API may have changed.");
    private static final Duration WAIT = Duration.ofMillis(50);
    private static final int MOST_WAITING = 1000;
    private static final int MOST_WAITS = 40;
    private static final int MOST_CLIENTS = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final LiveHistory history;
    private final Subscriber.Pace pace;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Consumer<TopicRecord<?>> listener = this::came;

    public EventStreams(LiveHistory history) {
        this(history, new Subscriber.Pace(HEARTBEAT, CHANGES, MOST_WAITING));
    }

    EventStreams(LiveHistory history, Subscriber.Pace pace) {
        this.history = history;
        this.pace = pace;
        history.listen(listener);
    }

    private void came(TopicRecord<?> record) {
        Object value = record.value();
        subscribers.forEach(subscriber -> subscriber.changed(record.topic()));
        if (!subscribers.isEmpty() && (value instanceof Story || value instanceof Alert)) {
            StreamEvent event = StreamEvent.of(Position.of(record), value);
            subscribers.forEach(subscriber -> subscriber.offer(event));
        }
    }

    @Override
    public List<EventStream> streams() {
        return List.of(
                new EventStream(
                        "/api/stories/stream",
                        "Stories as they come, and revisions of them. Events are of type story; their data is a story.",
                        and(StreamFilters.STORIES),
                        (request, connection) -> open(
                                new Kind<>("story", Story.class, History::stories, StreamFilters::isWanted),
                                request,
                                connection)),
                new EventStream(
                        "/api/alerts/stream",
                        "Alerts as they come. Events are of type alert; their data is an alert.",
                        and(StreamFilters.ALERTS),
                        (request, connection) -> open(
                                new Kind<>("alert", Alert.class, History::alerts, StreamFilters::isWanted),
                                request,
                                connection)));
    }

    private static List<Parameter<?>> and(List<Parameter<?>> filters) {
        List<Parameter<?>> parameters = new ArrayList<>(filters);
        parameters.add(TELLS_CHANGES);
        return parameters;
    }

    /**
     * What a stream is of.
     *
     * @param event the type of its events
     * @param log where all of them are
     * @param wanted whether one passes the filters of a request
     */
    private record Kind<T extends Output>(
            String event, Class<T> type, Function<History, OutputLog<T>> log, BiPredicate<T, Request> wanted) {
        private boolean test(Object value, Request request) {
            return type.isInstance(value) && wanted.test(type.cast(value), request);
        }
    }

    private <T extends Output> void open(Kind<T> kind, Request request, EventStream.Connection connection) {
        Positions had = had(request.lastEventId());
        if (subscribers.size() >= MOST_CLIENTS) {
            throw Refusal.of(UNAVAILABLE, "too many clients are connected to streams; try again later");
        }
        Positions seen = had == null ? new Positions() : had;
        Subscriber subscriber = new Subscriber(
                kind.event(), value -> kind.test(value, request), connection, pace, seen, request.value(TELLS_CHANGES));
        // From here on it hears what comes; what it has missed is looked up after that, so that nothing falls between.
        subscribers.add(subscriber);
        Thread.ofVirtual().name("stream-" + kind.event()).start(() -> {
            subscriber.run(() -> {
                awaitHistory();
                return history.ask(now -> backlog(kind.log().apply(now), had));
            });
            subscribers.remove(subscriber);
        });
    }

    /** What has not been read yet cannot be told to be missing: a server that begins lets clients wait. */
    private void awaitHistory() throws InterruptedException {
        while (history.progress() == LiveHistory.Progress.READING) {
            Thread.sleep(WAIT);
        }
    }

    private static @Nullable Positions had(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        try {
            return Positions.parse(lastEventId);
        } catch (IllegalArgumentException other) {
            throw new Refusal(
                    BAD_REQUEST,
                    new Refusal.Why(
                            "Last-Event-ID is of no event of this stream", "Last-Event-ID", "the id of an event"));
        }
    }

    private static <T> Subscriber.Backlog backlog(OutputLog<T> log, @Nullable Positions had) {
        List<OutputLog.Entry<T>> missed = new ArrayList<>();
        Positions end = new Positions();
        for (OutputLog.Entry<T> entry : log.entries()) {
            end.pass(entry.position());
            if (had != null && !had.include(entry.position())) {
                missed.add(entry);
            }
        }
        if (had == null) {
            return new Subscriber.Backlog(List.of(), end, null);
        }
        if (had.isBeyond(end)) {
            return new Subscriber.Backlog(List.of(), end, "the topics have been made anew");
        }
        return new Subscriber.Backlog(missed.stream().map(StreamEvent::of).toList(), null, null);
    }

    @Override
    public void close() {
        history.forget(listener);
        subscribers.forEach(Subscriber::end);
        awaitEnd();
    }

    /** Each ends its connection itself, which is only possible while the server is there. */
    private void awaitEnd() {
        try {
            for (int waits = 0; waits < MOST_WAITS && !subscribers.isEmpty(); waits++) {
                Thread.sleep(WAIT);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
