package dev.leapfrog.sinks.web.api;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.OutputLog;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** What was worth telling, one by one, with its evidence. */
final class AlertRoutes {
    static final Parameter<Set<Alert.Family>> FAMILIES =
            Parameter.someOf("family", Alert.Family.class, "Of these families.");
    static final Parameter<Set<Alert.Kind>> KINDS = Parameter.someOf("kind", Alert.Kind.class, "Of these kinds.");
    static final Parameter<Alert.Status> STATUS =
            Parameter.oneOf("status", Alert.Status.class, "Where in the life of its happening it stands.");
    private static final Parameter<String> SUBJECT =
            Parameter.text("subject", "About this, such as lmarena/text/overall#open, a model or a source.");
    private static final Parameter<UUID> HAPPENING = Parameter.uuid("happening", "Of this happening.");
    private static final Parameter<UUID> STORY = Parameter.uuid("story", "Told in this story.");
    private static final Parameter<Boolean> NEWEST =
            Parameter.flag("newest", "Only the newest alert of each happening, which says what became of it.");
    private static final Parameter<UUID> ID = Parameter.idInPath("id", "The id of the alert.");

    private static final Listing<Alert> ALERTS = new Listing<>(
            "alerts",
            Alert.class,
            alert -> Cursor.of(alert.occurredAt(), alert.id().toString()),
            Listing.Order.NEWEST_FIRST,
            List.of(
                    new CsvTable.Column<>("occurredAt", Alert::occurredAt),
                    new CsvTable.Column<>("severity", Alert::severity),
                    new CsvTable.Column<>("family", Alert::family),
                    new CsvTable.Column<>("kind", Alert::kind),
                    new CsvTable.Column<>("status", Alert::status),
                    new CsvTable.Column<>("subject", Alert::subject),
                    new CsvTable.Column<>("headline", Alert::headline),
                    new CsvTable.Column<>("id", Alert::id),
                    new CsvTable.Column<>("happening", Alert::happening),
                    new CsvTable.Column<>("story", alert -> alert.identity().story()),
                    new CsvTable.Column<>("knownAt", Alert::knownAt),
                    new CsvTable.Column<>("mode", alert -> alert.time().mode())));

    private AlertRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                ALERTS.route(
                        "/api/alerts",
                        "Alerts, the newest first.",
                        List.of(
                                Filters.FROM,
                                Filters.TO,
                                Filters.SEVERITY,
                                FAMILIES,
                                KINDS,
                                STATUS,
                                Filters.BOARD,
                                SUBJECT,
                                HAPPENING,
                                STORY,
                                Filters.MODE,
                                NEWEST),
                        answers.of((history, request) -> ALERTS.answer(
                                request,
                                entries(history, request).stream()
                                        .map(OutputLog.Entry::value)
                                        .filter(alert -> Filters.includes(request, alert.occurredAt())
                                                && isWanted(alert, request)
                                                && Filters.allows(request, SUBJECT, alert.subject())
                                                && Filters.allows(request, HAPPENING, alert.happening())
                                                && isIn(alert, request.orNull(STORY)))
                                        .toList()))),
                new Route(
                        "/api/alerts/{id}",
                        "An alert, all others of the same happening, and the story that tells it.",
                        List.of(ID),
                        List.of(new Route.Body(Answer.JSON, ToldAlert.class)),
                        answers.of((history, request) -> Answer.json(told(history, request.value(ID))))));
    }

    private static Collection<OutputLog.Entry<Alert>> entries(History history, Request request) {
        return request.value(NEWEST)
                ? history.alerts().newest()
                : history.alerts().entries();
    }

    private static boolean isIn(Alert alert, @Nullable UUID story) {
        return story == null || story.equals(alert.identity().story());
    }

    /** Whether an alert passes the filters that streams have too. */
    static boolean isWanted(Alert alert, Request request) {
        Alert.Severity least = request.orNull(Filters.SEVERITY);
        Set<Alert.Family> families = request.orNull(FAMILIES);
        Set<Alert.Kind> kinds = request.orNull(KINDS);
        return (least == null || alert.severity().compareTo(least) >= 0)
                && (families == null || families.contains(alert.family()))
                && (kinds == null || kinds.contains(alert.kind()))
                && Filters.allows(request, STATUS, alert.status())
                && Filters.allows(request, Filters.MODE, alert.time().mode())
                && (request.orNull(Filters.BOARD) == null
                        || request.value(Filters.BOARD).equals(alert.about().board()));
    }

    private static ToldAlert told(History history, UUID id) {
        List<Alert> all =
                history.alerts().entries().stream().map(OutputLog.Entry::value).toList();
        Alert alert = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("there is no alert " + id));
        List<Alert> life = all.stream()
                .filter(one -> one.happening().equals(alert.happening()))
                .toList();
        UUID story = alert.identity().story();
        OutputLog.Entry<Story> teller = story == null ? null : history.stories().newest(story);
        SortedMap<String, String> names = history.models().shown(subjects(List.of(alert)));
        return new ToldAlert(alert, names, life, teller == null ? null : teller.value());
    }

    /** What the evidence of alerts is about, by id. */
    static Set<String> subjects(List<Alert> alerts) {
        return alerts.stream()
                .flatMap(alert -> alert.evidence().stream())
                .map(Alert.Evidence::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * An alert with all there is of it.
     *
     * @param names of the models that its evidence is about, for people, by id
     * @param life all alerts of its happening, the first first, itself included
     * @param story that tells it, in its newest revision; null when none does
     */
    record ToldAlert(
            Alert alert,
            SortedMap<String, String> names,
            List<Alert> life,
            @Nullable Story story) {
        ToldAlert {
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
            life = List.copyOf(life);
        }
    }
}
