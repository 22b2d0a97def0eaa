package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.OutputLog;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.model.ModelFacts;
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

/** Models and labs. */
final class ModelRoutes {
    private static final Parameter<String> WORDS =
            Parameter.text("q", "With this text in its id or name, in upper or lower case.");
    private static final Parameter<String> COUNTRY =
            Parameter.text("country", "Of labs in this country, ISO 3166 alpha-2, such as CN.");
    private static final Parameter<Openness> OPENNESS =
            Parameter.oneOf("openness", Openness.class, "Of this openness.");
    private static final Parameter<String> LAB = Parameter.inPath("lab", "The id of the lab, such as openai.");
    private static final Parameter<String> NAME =
            Parameter.inPath("name", "The model within the lab, such as gpt-4o-2024-05-13.");

    private static final Listing<Model> MODELS = new Listing<>(
            "models",
            Model.class,
            model -> Cursor.of(model.id().toString()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("id", Model::id),
                    new CsvTable.Column<>("name", Model::shown),
                    new CsvTable.Column<>("lab", Model::lab),
                    new CsvTable.Column<>("labName", Model::labName),
                    new CsvTable.Column<>("country", Model::country),
                    new CsvTable.Column<>("openness", Model::openness),
                    new CsvTable.Column<>("parametersInBillions", Model::parameters),
                    new CsvTable.Column<>("sizeTier", model -> model.sizeTier().label()),
                    new CsvTable.Column<>("releasedOn", Model::releasedOn)));

    private ModelRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                MODELS.route(
                        "/api/models",
                        "All models, by id.",
                        List.of(WORDS, Filters.LAB, COUNTRY, OPENNESS),
                        answers.of((history, request) -> MODELS.answer(request, models(history, request)))),
                new Route(
                        "/api/models/{lab}/{name}",
                        "Everything that is known of a model. One that became another is answered as that.",
                        List.of(LAB, NAME),
                        List.of(new Route.Body(Answer.JSON, ModelFacts.class)),
                        answers.of((history, request) -> Answer.json(model(history, request)))),
                new Route(
                        "/api/labs/{lab}",
                        "A lab: its models, what they lead, and its newest stories.",
                        List.of(LAB),
                        List.of(new Route.Body(Answer.JSON, KnownLab.class)),
                        answers.of((history, request) -> Answer.json(KnownLab.of(history, request.value(LAB))))));
    }

    private static List<Model> models(History history, Request request) {
        String words = request.orNull(WORDS);
        List<Model> all = words == null
                ? List.copyOf(history.models().all().values())
                : history.models().containing(words);
        return all.stream()
                .filter(model -> Filters.allows(request, Filters.LAB, model.lab())
                        && Filters.allows(request, COUNTRY, String.valueOf(model.country()))
                        && Filters.allows(request, OPENNESS, model.openness()))
                .toList();
    }

    private static ModelFacts model(History history, Request request) {
        String asked = (request.value(LAB) + "/" + request.value(NAME)).toLowerCase(Locale.ROOT);
        KnownModel model = known(history, asked);
        if (model == null) {
            throw Refusal.notFound("no model " + asked + " is known; the nearest are "
                    + history.models().nearest(asked).stream()
                            .map(ModelId::toString)
                            .collect(Collectors.joining(", ")));
        }
        return model.facts();
    }

    private static @Nullable KnownModel known(History history, String asked) {
        try {
            return history.models().of(ModelId.parse(asked));
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    /**
     * A lab.
     *
     * @param name for people
     * @param country ISO 3166 alpha-2; null when it is not known
     * @param models the newest first, those without a date last
     * @param leads segments of boards that one of its models leads
     * @param stories the newest first
     */
    record KnownLab(
            String lab,
            String name,
            @Nullable String country,
            List<Model> models,
            List<Leading> leads,
            List<Story> stories) {
        private static final int STORIES = 20;

        KnownLab {
            models = List.copyOf(models);
            leads = List.copyOf(leads);
            stories = List.copyOf(stories);
        }

        /** A lead of one of its models. */
        record Leading(BoardId board, Segment segment, Standing standing) {}

        static KnownLab of(History history, String lab) {
            List<Model> models = history.models().all().values().stream()
                    .filter(model -> model.lab().equals(lab))
                    .sorted(Comparator.comparing(Model::releasedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed()
                            .thenComparing(Model::id))
                    .toList();
            if (models.isEmpty()) {
                throw Refusal.notFound("no model of a lab " + lab + " is known; /api/models names labs");
            }
            Model first = models.getFirst();
            return new KnownLab(
                    lab, first.labShown(), first.country(), models, leads(history, lab), stories(history, lab));
        }

        private static List<Leading> leads(History history, String lab) {
            List<Leading> leads = new ArrayList<>();
            history.boards().forEach((board, of) -> {
                FrontierState state = of.state();
                if (state != null) {
                    state.leaders().forEach((segment, lead) -> {
                        Standing point = lead.point();
                        if (point != null && point.model().lab().equals(lab) && !segment.equals(Segment.lab(lab))) {
                            leads.add(new Leading(board, segment, point));
                        }
                    });
                }
            });
            return leads;
        }

        private static List<Story> stories(History history, String lab) {
            return history.stories().newest().stream()
                    .map(OutputLog.Entry::value)
                    .filter(story -> story.about().labs().contains(lab))
                    .sorted(Comparator.comparing(Story::occurredAt).reversed())
                    .limit(STORIES)
                    .toList();
        }
    }
}
