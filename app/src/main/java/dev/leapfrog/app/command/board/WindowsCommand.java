package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.plot.PlotOption;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.sinks.board.CurrentBoards;
import dev.leapfrog.sinks.board.CurrentWindows;
import dev.leapfrog.streams.board.BoardRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For how long leaders stay ahead. */
@Command(
        name = "windows",
        description = {
            "Show innovation windows: for how many days a model that took the lead of one group stayed clearly ahead of"
                    + " another group, and which model ended that.",
            "Of the boards that people quote, unless --all or --board says otherwise. Below the windows of each board and"
                    + " pair, their median by Kaplan and Meier, in which open ones count for as long as they have lasted."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog windows --pair closed-open",
            "  leapfrog windows --board livebench --at 2025-01-31 --output json | jq .days"
        })
public final class WindowsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private PairOptions pairs = new PairOptions();

    @Mixin
    private AtOption at = new AtOption();

    @Mixin
    private PlotOption plot = new PlotOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        BoardRules rules = config.read().rules().boards();
        CurrentBoards boards;
        CurrentWindows windows;
        try (Cluster cluster = options.open()) {
            boards = CurrentBoards.read(cluster.clients(), options.topics(), at.time());
            windows = CurrentWindows.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!output.isJson()) {
            out.println(WindowTable.head());
        }
        int shown = 0;
        for (List<WindowState> ofPair : windows.windows().values()) {
            if (pairs.include(ofPair.getFirst().board(), ofPair.getFirst().pair(), rules)) {
                WindowTable table =
                        new WindowTable(ofPair, seen(ofPair.getFirst().board(), boards), plot.plots());
                (output.isJson() ? table.json() : table.lines()).forEach(out::println);
                shown++;
            }
        }
        out.flush();
        if (shown == 0) {
            spec.commandLine().getErr().println("no windows of that kind yet");
        }
        return CommandLine.ExitCode.OK;
    }

    /** The board's last publication: so long have open windows been seen to last. */
    private static Instant seen(BoardId board, CurrentBoards boards) {
        FrontierState state = boards.boards().get(board);
        if (state == null) {
            throw new IllegalStateException("the board has windows and no leader: " + board);
        }
        return state.publishedAt();
    }
}
