package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.command.plot.PlotOption;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.sinks.board.IndexAt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Models of all boards on one scale. */
@Command(
        name = "index",
        description = {
            "Show the best models by the index of capability, which puts all boards that share models on one scale, each"
                    + " with its 95 %% interval, and how far groups of models are apart on it.",
            "The scale is that of the Epoch Capabilities Index: two reference models fix it (rule index.anchors). Lines over"
                    + " time begin when these last changed."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog index --top 10",
            "  leapfrog index --at 2025-08-31 --output json | jq .best[0].model.id"
        })
public final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private AtOption at = new AtOption();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many models are shown (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int top = 20;

    @Mixin
    private PlotOption plot = new PlotOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new WrongUsage("--top is 1 or more, not " + top);
        }
        IndexAt found;
        try (Cluster cluster = options.open()) {
            found = IndexAt.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        CapabilityIndex index = found.index();
        if (index == null) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "no index yet: it needs two reference models (rule index.anchors) that are linked by boards with models in"
                                    + " common");
        } else if (output.isJson()) {
            out.println(EventJson.text(index));
            found.gaps().values().forEach(gap -> out.println(EventJson.text(gap.state())));
        } else {
            new IndexTable(index, found, plot.plots()).lines(top).forEach(out::println);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
