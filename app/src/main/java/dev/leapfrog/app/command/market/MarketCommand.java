package dev.leapfrog.app.command.market;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.plot.PlotOption;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.sinks.board.CurrentMarket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import static java.util.Objects.requireNonNull;

/** What capability costs. */
@Command(
        name = "market",
        description = {
            "Show by board which open model is good enough, what the closed leader costs more, what it costs to do as well"
                    + " as well-known models and how fast that falls, and which models are the best for their price.",
            "Prices are dollars per million tokens, three parts input and one part output. Of the boards that people quote,"
                    + " unless --all or --board says otherwise. Lines over time show prices by their logarithm, from the lowest"
                    + " to the highest."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog market",
            "  leapfrog market --board coding --at 2025-04-30",
            "  leapfrog market --output json | jq 'select(.type == \"GoodEnough\").premium'"
        })
public final class MarketCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--all", description = "Of all boards that are held against prices.")
    private boolean all;

    @Option(names = "--board", paramLabel = "TEXT", description = "Only boards whose name contains this text.")
    private @Nullable String board;

    @Mixin
    private AtOption at = new AtOption();

    @Mixin
    private PlotOption plot = new PlotOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        Set<BoardId> quoted = config.read().rules().boards().headlineBoards();
        CurrentMarket market;
        try (Cluster cluster = options.open()) {
            market = CurrentMarket.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        int shown = 0;
        for (Map.Entry<BoardId, CurrentMarket.OfBoard> each : market.boards().entrySet()) {
            if (board == null
                    ? all || quoted.contains(each.getKey())
                    : each.getKey().toString().contains(board)) {
                print(each.getKey(), market, shown++ > 0, out);
            }
        }
        out.flush();
        if (shown == 0) {
            spec.commandLine().getErr().println("no boards of that kind with prices yet");
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(BoardId id, CurrentMarket market, boolean apart, PrintWriter out) {
        if (!output.isJson()) {
            new MarketTable(id, market, plot.plots()).lines(apart).forEach(out::println);
            return;
        }
        CurrentMarket.OfBoard states = requireNonNull(market.boards().get(id), "board");
        for (MarketState state : new MarketState[] {states.levels(), states.enough(), states.frontier()}) {
            if (state != null) {
                out.println(EventJson.text(state));
            }
        }
    }
}
