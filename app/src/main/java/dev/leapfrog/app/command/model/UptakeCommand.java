package dev.leapfrog.app.command.model;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.plot.PlotOption;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.share.SharesAt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the use of models is shared. */
@Command(
        name = "uptake",
        description = {
            "Show how the use of models is shared between countries, kinds of openness and labs, and the most used models"
                    + " with the days from their release to the levels they came to.",
            "Per measure and list: downloads and likes on Hugging Face, pulls from Ollama, tokens routed by OpenRouter,"
                    + " derivatives made in the last 30 days. Shares are of the models that the list names, whose universe"
                    + " is said; what is not known of a model is a share of its own. Lines over time go from zero to the"
                    + " largest share of their division."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog uptake --measure openrouter",
            "  leapfrog uptake --at 2026-04-30 --output json | jq .shares.countries"
        })
public final class UptakeCommand implements Callable<Integer> {
    /** Measures that no list may have told of yet; others appear with their first list. */
    private static final List<String> EXPECTED = List.of(
            "derivatives", "huggingface/downloads", "huggingface/likes", "ollama/pulls", "openrouter/tokens-per-day");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private AtOption at = new AtOption();

    @Option(names = "--measure", paramLabel = "TEXT", description = "Only measures whose name contains this text.")
    private @Nullable String measure;

    @Mixin
    private PlotOption plot = new PlotOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        SharesAt shares;
        try (Cluster cluster = options.open()) {
            shares = SharesAt.read(cluster.clients(), options.topics(), at.time());
        }
        List<UptakeShares> wanted = shares.lists().stream()
                .filter(state -> isWanted(state.measure()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        for (UptakeShares state : wanted) {
            ShareText text = new ShareText(state, shares, plot.plots());
            if (output.isJson()) {
                out.println(EventJson.text(text.fields()));
            } else {
                text.lines().forEach(line -> out.println(PrintableText.of(line)));
                out.println();
            }
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        EXPECTED.stream()
                .filter(this::isWanted)
                .filter(expected ->
                        wanted.stream().noneMatch(state -> state.measure().equals(expected)))
                .forEach(missing -> err.println(missing + ": no recorded data"));
        if (wanted.isEmpty() && EXPECTED.stream().noneMatch(this::isWanted)) {
            err.println(measure + ": no recorded data");
        }
        err.flush();
        return CommandLine.ExitCode.OK;
    }

    private boolean isWanted(String name) {
        return measure == null || name.contains(measure);
    }
}
