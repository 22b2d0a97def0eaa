package dev.leapfrog.sinks.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import org.jspecify.annotations.Nullable;

/** The models that a user uses, in the order in which they were given. */
public record WatchList(List<WatchedModel> models) {
    /** Of a user who has named none. */
    public static final WatchList EMPTY = new WatchList(List.of());

    public WatchList {
        models = List.copyOf(models);
    }

    /** With those of another that are not here for the same task. */
    public WatchList and(WatchList more) {
        List<WatchedModel> all = new ArrayList<>(models);
        more.models.stream()
                .filter(one -> models.stream().noneMatch(one::isSameAs))
                .forEach(all::add);
        return new WatchList(all);
    }

    /** Each once. */
    public Set<ModelId> ids() {
        return models.stream().map(WatchedModel::model).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a story is about one of them. */
    public boolean concerns(Story story) {
        Set<ModelId> mine = ids();
        return story.about().models().stream().anyMatch(mine::contains);
    }

    /**
     * Whether an alert is about one of them, or names one among its figures: alone, as the leaders of a gap, or in a
     * list, as the models whose price changed together.
     */
    public boolean concerns(Alert alert) {
        return ids().stream()
                .map(ModelId::toString)
                .anyMatch(id -> alert.subject().equals(id)
                        || names(alert.statement().metrics(), id)
                        || names(alert.statement().before(), id)
                        || names(alert.statement().after(), id));
    }

    private static boolean names(@Nullable Map<String, Object> values, String id) {
        return values != null
                && values.values().stream()
                        .anyMatch(value -> value instanceof Collection<?> list
                                ? list.stream().map(String::valueOf).anyMatch(id::equals)
                                : id.equals(String.valueOf(value)));
    }
}
