package dev.leapfrog.sinks.route;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Story;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a story or an alert is about.
 *
 * @param board a board or an arena; null where it is about neither
 */
record NoticeSubjects(Set<Family> families, @Nullable String board, Set<ModelId> models, Set<String> labs) {
    /** Under which names alerts carry a model among their values. */
    private static final Set<String> MODEL_FIELDS =
            Set.of("model", "leader", "leaderA", "leaderB", "models", "entered");

    static NoticeSubjects of(Story story) {
        Set<String> labs = new TreeSet<>(story.about().labs());
        story.about().models().forEach(model -> labs.add(model.lab()));
        return new NoticeSubjects(
                families(story.kind()),
                switch (story.kind()) {
                    case ARENA, MARKET -> story.subject();
                    case PRICES, RELEASE, LIFECYCLE, SOURCES -> null;
                },
                Set.copyOf(story.about().models()),
                labs);
    }

    /** Of which alerts stories of that kind are made. */
    private static Set<Family> families(Story.Kind kind) {
        return switch (kind) {
            case ARENA -> EnumSet.of(Family.FRONTIER, Family.GAPS);
            case PRICES -> EnumSet.of(Family.PRICES);
            case RELEASE, LIFECYCLE -> EnumSet.of(Family.RELEASES);
            case MARKET -> EnumSet.of(Family.PRICES, Family.UPTAKE);
            case SOURCES -> EnumSet.of(Family.SOURCES);
        };
    }

    static NoticeSubjects of(Alert alert) {
        Set<ModelId> models = new TreeSet<>();
        Set<String> labs = new TreeSet<>();
        if (alert.family() == Family.PRICES || alert.family() == Family.RELEASES) {
            add(alert.subject(), models);
        }
        collect(alert.statement().metrics(), models, labs);
        collect(alert.statement().before(), models, labs);
        collect(alert.statement().after(), models, labs);
        models.forEach(model -> labs.add(model.lab()));
        return new NoticeSubjects(
                EnumSet.of(alert.family()),
                alert.about().board() == null ? null : alert.about().board().toString(),
                models,
                labs);
    }

    private static void collect(@Nullable Map<String, Object> values, Set<ModelId> models, Set<String> labs) {
        if (values == null) {
            return;
        }
        values.forEach((name, value) -> {
            if (MODEL_FIELDS.contains(name) && value instanceof String id) {
                add(id, models);
                if (id.indexOf('/') < 0) {
                    labs.add(id);
                }
            } else if (MODEL_FIELDS.contains(name) && value instanceof Collection<?> several) {
                several.forEach(one -> add(String.valueOf(one), models));
            } else if (name.equals("lab") && value instanceof String lab) {
                labs.add(lab);
            }
        });
    }

    /** Boards and sources have other shapes of names, and are no models. */
    private static void add(String id, Set<ModelId> models) {
        if (id.matches("[^/\\s#]+/[^/\\s#]+")) {
            models.add(ModelId.parse(id));
        }
    }
}
