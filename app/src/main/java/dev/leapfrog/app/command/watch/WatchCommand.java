package dev.leapfrog.app.command.watch;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.WatchedModels;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.history.HistoryReader;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReport;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.watch.WatchText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the models that the user uses. */
@Command(
        name = "watch",
        description = {
            "Show what concerns the models that you use: what they cost you, when they end and whose word that is, better"
                    + " ones, good-enough cheaper ones, news.",
            "Models are named here with 'watch add', or in the configuration under watch."
        },
        subcommands = {WatchAddCommand.class, WatchRemoveCommand.class},
        footer = {
            "",
            "Examples:",
            "  leapfrog watch add gpt-4o-2024-08-06 --task coding --input-tokens 100000000 --output-tokens 36000000",
            "  leapfrog watch",
            "  leapfrog watch --output json | jq .alternatives"
        })
public final class WatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        WatchList watched = WatchedModels.of(configuration, data.folder()).get();
        if (watched.models().isEmpty()) {
            spec.commandLine().getErr().println("no model is watched (leapfrog watch add MODEL names one)");
            return CommandLine.ExitCode.OK;
        }
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (WatchReport report : read(watched, Subscribers.watchReports(configuration))) {
            if (output.isJson()) {
                out.println(EventJson.text(report));
            } else {
                WatchText.lines(report, today).forEach(out::println);
                out.println();
            }
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private List<WatchReport> read(WatchList watched, WatchReports reports) throws Exception {
        try (Cluster cluster = options.open();
                HistoryReader history = HistoryReader.start(cluster.clients(), options.topics())) {
            history.caughtUp().get();
            return history.ask(now -> reports.of(watched, now));
        }
    }
}
