package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.sinks.board.CurrentGap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The state of things on one screen. */
@Command(
        name = "now",
        description =
                "Show how things stand: who leads the boards that people quote and since when, how far open models are"
                        + " behind closed ones and Chinese models behind US ones, and the newest stories.")
public final class NowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        Collection<BoardId> headlineBoards = config.read().rules().boards().headlineBoards();
        Situation now;
        try (Cluster cluster = options.open()) {
            now = Situation.read(cluster.clients(), options.topics(), headlineBoards);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            headlineBoards.forEach(board -> print(board, now, out));
            now.newest().forEach(story -> out.println(EventJson.text(story)));
        } else {
            now.lines().forEach(out::println);
        }
        out.flush();
        if (now.isEmpty()) {
            spec.commandLine().getErr().println("nothing is known yet");
        }
        return CommandLine.ExitCode.OK;
    }

    private static void print(BoardId board, Situation now, PrintWriter out) {
        var state = now.current().boards().get(board);
        if (state == null) {
            return;
        }
        Map<String, Object> row = new TreeMap<>();
        row.put("board", board.toString());
        row.put("publishedAt", state.publishedAt());
        row.put("leaders", state.leaders());
        Map<String, GapState> gaps = new TreeMap<>();
        for (CurrentGap gap : now.current().gaps().values()) {
            if (gap.state().board().equals(board)) {
                gaps.put(gap.state().pair(), gap.state());
            }
        }
        row.put("gaps", gaps);
        out.println(EventJson.text(row));
    }
}
