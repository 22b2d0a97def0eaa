package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.plot.PlotOption;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.board.CurrentBoards;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.streams.board.BoardRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How far segments are apart. */
@Command(
        name = "gaps",
        description = {
            "Show how far one group of models is behind another, in points, percent and days, where it was a month before,"
                    + " and how it came there: points over time, from zero up.",
            "Of the boards that people quote, unless --all or --board says otherwise. Negative: the second group leads."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog gaps --pair closed-open",
            "  leapfrog gaps --board lmarena/text/coding --output json | jq .points"
        })
public final class GapsCommand implements Callable<Integer> {
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
        CurrentBoards current;
        try (Cluster cluster = options.open()) {
            current = CurrentBoards.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        GapTable table = new GapTable(plot.plots());
        if (!output.isJson()) {
            out.println(table.head());
        }
        int shown = 0;
        for (CurrentGap gap : current.gaps().values()) {
            if (pairs.include(gap.state().board(), gap.state().pair(), rules)) {
                out.println(output.isJson() ? EventJson.text(gap.state()) : table.line(gap));
                shown++;
            }
        }
        out.flush();
        if (shown == 0) {
            spec.commandLine().getErr().println("no gaps of that kind yet");
        }
        return CommandLine.ExitCode.OK;
    }
}
