package dev.leapfrog.sinks.watch;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * A model that a user uses.
 *
 * @param task what for: a category or an arena of boards, such as {@code coding}
 * @param accept what may take its place
 * @param tokens null when the user does not say
 */
public record WatchedModel(
        ModelId model,
        String task,
        Acceptance accept,
        @Nullable MonthlyTokens tokens) {
    /** The task of a user who names none. */
    public static final String ANY_TASK = "overall";

    public WatchedModel {
        Require.word(task, "task");
    }

    /** Whether another is the same model for the same task. */
    public boolean isSameAs(WatchedModel other) {
        return model.equals(other.model) && task.equals(other.task);
    }
}
