package dev.leapfrog.sinks.mcp.tool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.OutputLog;
import dev.leapfrog.sinks.story.StoryFilter;
import dev.leapfrog.sinks.story.StoryText;

/** What happened since a day. */
final class StoriesTool implements Tool {
    private static final String SINCE = "since";
    private static final String MODEL = "model";
    private static final String ABOUT = "about";
    private static final String KIND = "kind";
    private static final String SEVERITY = "severity";
    private static final String LIMIT = "limit";
    private static final int USUAL = 20;
    private static final int MOST = 50;

    private final Models models;

    StoriesTool(Models models) {
        this.models = models;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String title() {
        return "What happened";
    }

    @Override
    public String description() {
        return "What happened among AI models since a day, the newest first: new leaders, gaps that closed or opened,"
                + " releases, price changes, announced ends. Each story has its day, how much it matters and the ids of"
                + " the alerts that it rests on.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.day(SINCE, "The first day, such as 2026-03-01.").needed(),
                Argument.text(MODEL, "Only stories about this model. " + Models.ARGUMENT_ABOUT),
                Argument.text(ABOUT, "Only stories in which this text occurs, such as the name of a lab."),
                Argument.oneOf(KIND, "Only stories of this kind.", names(Story.Kind.values())),
                Argument.oneOf(SEVERITY, "Only stories that matter at least so much.", names(Severity.values())),
                Argument.number(LIMIT, "How many at most; " + USUAL + " when absent.", 1, MOST));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Override
    public Told tell(History history, Arguments given) {
        LocalDate since = given.neededDay(SINCE);
        String kind = given.text(KIND);
        String severity = given.text(SEVERITY);
        String model = given.text(MODEL);
        StoryFilter filter = new StoryFilter(
                since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                kind == null ? Set.of() : Set.of(Story.Kind.valueOf(kind)),
                severity == null ? Severity.INFO : Severity.valueOf(severity),
                given.text(ABOUT));
        Stream<Story> found =
                history.stories().newest().stream().map(OutputLog.Entry::value).filter(filter);
        if (model != null) {
            ModelId id = models.known(history, model).model().id();
            found = found.filter(story -> story.about().models().contains(id));
        }
        List<Story> all = found.sorted(StoryText.ORDER.reversed()).toList();
        List<Story> told = all.stream()
                .limit(Math.clamp(given.number(LIMIT, USUAL), 1, MOST))
                .toList();
        List<String> lines = Stream.concat(
                        Stream.of(told.size() + " of " + all.size() + " stories since " + since),
                        told.stream().flatMap(story -> StoryText.TEXT.of(story).lines()))
                .toList();
        return new Told(
                lines, new Answer(all.size(), told.stream().map(Item::of).toList()));
    }

    record Answer(int found, List<Item> stories) {}

    /** One story. */
    record Item(
            String id,
            Instant occurredAt,
            Severity severity,
            Story.Kind kind,
            String headline,
            List<String> lines,
            List<ModelId> models,
            List<String> alerts) {
        static Item of(Story story) {
            return new Item(
                    story.id().toString(),
                    story.occurredAt(),
                    story.severity(),
                    story.kind(),
                    story.headline(),
                    story.text().lines(),
                    story.about().models(),
                    story.alerts().stream().map(Object::toString).limit(MOST).toList());
        }
    }
}
