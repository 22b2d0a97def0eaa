package dev.leapfrog.sinks.web.api;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

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

/** What happened. */
final class StoryRoutes {
    static final Parameter<Set<Story.Kind>> KINDS =
            Parameter.someOf("kind", Story.Kind.class, "What the story is about.");
    static final Parameter<String> SUBJECT =
            Parameter.text("subject", "Of this arena, vendor or lab, such as lmarena/text.");
    private static final Parameter<String> WORDS =
            Parameter.text("q", "With these words in its headline or lines, in upper or lower case.");
    private static final Parameter<UUID> ID = Parameter.idInPath("id", "The id of the story.");

    private static final Listing<Story> STORIES = new Listing<>(
            "stories",
            Story.class,
            story -> Cursor.of(story.occurredAt(), story.id().toString()),
            Listing.Order.NEWEST_FIRST,
            List.of(
                    new CsvTable.Column<>("occurredAt", Story::occurredAt),
                    new CsvTable.Column<>("severity", Story::severity),
                    new CsvTable.Column<>("kind", Story::kind),
                    new CsvTable.Column<>("subject", Story::subject),
                    new CsvTable.Column<>("headline", Story::headline),
                    new CsvTable.Column<>("id", Story::id),
                    new CsvTable.Column<>("revision", story -> story.identity().revision()),
                    new CsvTable.Column<>("knownAt", Story::knownAt),
                    new CsvTable.Column<>("mode", story -> story.time().mode())));

    private StoryRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                STORIES.route(
                        "/api/stories",
                        "Stories, the newest first, each in its newest revision.",
                        List.of(
                                Filters.FROM,
                                Filters.TO,
                                Filters.SEVERITY,
                                KINDS,
                                SUBJECT,
                                Filters.LAB,
                                Filters.MODEL,
                                Filters.MODE,
                                WORDS),
                        answers.of((history, request) -> STORIES.answer(
                                request,
                                history.stories().newest().stream()
                                        .map(OutputLog.Entry::value)
                                        .filter(story -> Filters.includes(request, story.occurredAt())
                                                && isWanted(story, request)
                                                && hasWords(story, request))
                                        .toList()))),
                new Route(
                        "/api/stories/{id}",
                        "A story with its revisions, the alerts that it is put together from, and their evidence.",
                        List.of(ID),
                        List.of(new Route.Body(Answer.JSON, ToldStory.class)),
                        answers.of((history, request) -> Answer.json(told(history, request.value(ID))))));
    }

    /** Whether a story passes the filters that streams have too. */
    static boolean isWanted(Story story, Request request) {
        Alert.Severity least = request.orNull(Filters.SEVERITY);
        Set<Story.Kind> kinds = request.orNull(KINDS);
        String model = request.orNull(Filters.MODEL);
        String lab = request.orNull(Filters.LAB);
        return (least == null || story.severity().compareTo(least) >= 0)
                && (kinds == null || kinds.contains(story.kind()))
                && Filters.allows(request, SUBJECT, story.subject())
                && Filters.allows(request, Filters.MODE, story.time().mode())
                && (lab == null || story.about().labs().contains(lab))
                && (model == null
                        || story.about().models().stream()
                                .anyMatch(id -> id.toString().equals(model)));
    }

    private static boolean hasWords(Story story, Request request) {
        String words = request.orNull(WORDS);
        if (words == null) {
            return true;
        }
        String text = story.headline() + "\n" + String.join("\n", story.text().lines());
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static ToldStory told(History history, UUID id) {
        OutputLog.Entry<Story> newest = history.stories().newest(id);
        if (newest == null) {
            throw Refusal.notFound("there is no story " + id);
        }
        List<Story> revisions = history.stories().entries().stream()
                .map(OutputLog.Entry::value)
                .filter(story -> story.id().equals(id))
                .toList();
        Set<UUID> wanted = new HashSet<>(newest.value().alerts());
        List<Alert> alerts = history.alerts().entries().stream()
                .map(OutputLog.Entry::value)
                .filter(alert -> wanted.contains(alert.id()))
                .toList();
        Story story = newest.value();
        Set<String> subjects = AlertRoutes.subjects(alerts);
        story.about().models().forEach(model -> subjects.add(model.toString()));
        SortedMap<String, String> names = history.models().shown(subjects);
        return new ToldStory(story, names, revisions, alerts);
    }

    /**
     * A story with all there is of it.
     *
     * @param story its newest revision
     * @param names of the models that it and its evidence are about, for people, by id
     * @param revisions all of them, the first first
     * @param alerts those that the newest revision is put together from
     */
    record ToldStory(Story story, SortedMap<String, String> names, List<Story> revisions, List<Alert> alerts) {
        ToldStory {
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
            revisions = List.copyOf(revisions);
            alerts = List.copyOf(alerts);
        }
    }
}
