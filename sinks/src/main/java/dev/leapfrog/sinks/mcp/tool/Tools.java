package dev.leapfrog.sinks.mcp.tool;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.sinks.watch.TaskBoards;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReports;
import org.jspecify.annotations.Nullable;

/** All tools. */
public final class Tools {
    private Tools() {}

    /**
     * In the order in which agents see them.
     *
     * @param headlineBoards those that people quote, in the order in which to show them
     * @param watched what the user watches now
     * @param names which model is meant by a name that is given to an API; null for what is not known
     */
    public static List<Tool> all(
            Collection<BoardId> headlineBoards,
            Supplier<WatchList> watched,
            Function<String, @Nullable ModelId> names,
            InstantSource clock) {
        Models models = new Models(names);
        TaskBoards measuring = new TaskBoards(headlineBoards);
        WatchReports reports = new WatchReports(measuring, clock);
        return List.of(
                new RaceTool(headlineBoards),
                new ModelTool(models, clock),
                new FindModelsTool(),
                new GoodEnoughTool(models, measuring, reports),
                new StoriesTool(models),
                new GapsTool(),
                new MyModelsTool(watched, reports, clock));
    }
}
