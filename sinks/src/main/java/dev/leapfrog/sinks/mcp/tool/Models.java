package dev.leapfrog.sinks.mcp.tool;

import java.util.function.Function;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.model.KnownModel;
import org.jspecify.annotations.Nullable;

/** Which models agents mean. */
final class Models {
    static final String ARGUMENT_ABOUT =
            "The model: its id, such as openai/gpt-4o, or the name that is given to an API, such as"
                    + " claude-sonnet-4-20250514.";

    private final Function<String, @Nullable ModelId> names;

    /** @param names what the program's tables of names say; null for what they do not know */
    Models(Function<String, @Nullable ModelId> names) {
        this.names = names;
    }

    /** @throws Tool.WrongCall when there is no such model; the message names the nearest */
    KnownModel known(History history, String name) {
        KnownModel known = orNull(history, name);
        if (known == null) {
            throw new Tool.WrongCall("no model '" + name + "' is known; the nearest are "
                    + history.models().nearest(name).stream()
                            .map(ModelId::toString)
                            .collect(Collectors.joining(", ")));
        }
        return known;
    }

    private @Nullable KnownModel orNull(History history, String name) {
        ModelId called = history.models().called(name);
        ModelId meant = called == null ? names.apply(name) : called;
        return meant == null ? null : history.models().of(meant);
    }
}
