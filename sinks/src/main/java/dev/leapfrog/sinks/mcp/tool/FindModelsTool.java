package dev.leapfrog.sinks.mcp.tool;

import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.sinks.history.History;

/** Which models there are. */
final class FindModelsTool implements Tool {
    private static final String TEXT = "text";
    private static final int MOST = 50;

    @Override
    public String name() {
        return "find_models";
    }

    @Override
    public String title() {
        return "Find models";
    }

    @Override
    public String description() {
        return "Ids of AI models whose id or name contains a text, at most " + MOST
                + ". Ask this when the exact id of a model is not known.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.text(TEXT, "Part of an id or name, such as qwen3.").needed());
    }

    @Override
    public Told tell(History history, Arguments given) {
        List<Model> all = history.models().containing(given.needed(TEXT));
        List<Model> told = all.stream().limit(MOST).toList();
        return new Told(
                told.isEmpty()
                        ? List.of("no model of that name is known")
                        : told.stream()
                                .map(model -> model.id() + ": " + model.shown() + " by " + model.labShown() + ", "
                                        + model.openness())
                                .toList(),
                new Answer(all.size(), told));
    }

    record Answer(int found, List<Model> models) {}
}
