package dev.leapfrog.app.command.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.WatchedModels;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.app.process.Version;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.sinks.history.HistoryReader;
import dev.leapfrog.sinks.mcp.McpStdio;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers an agent on standard input and output. */
@Command(
        name = "mcp",
        description = {
            "Answer an agent that starts this program, over the Model Context Protocol on standard input and output, until it"
                    + " ends its input. Tools only read: the state of the race, a model with prices and end, good-enough"
                    + " models for a task, stories, gaps, what concerns the models that you watch.",
            "Works on a running Leapfrog, which answers agents over HTTP too, at /mcp of its dashboard's address."
        },
        footer = {"", "Example, for an agent's list of servers:", "  {\"command\": \"leapfrog\", \"args\": [\"mcp\"]}"})
public final class McpCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws Exception {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // whatever else is written must not come between the answers
        Configuration configuration = config.read();
        WatchedModels watched = WatchedModels.of(configuration, data.folder());
        try (Cluster cluster = options.open();
                HistoryReader history = HistoryReader.start(cluster.clients(), options.topics());
                McpStdio server = McpStdio.start(
                        history,
                        Subscribers.agentTools(configuration, watched),
                        Version.number(),
                        System.in,
                        answers)) {
            Interruption.onInterrupt(server::stop);
            var unused = history.ended().whenComplete((done, failure) -> server.stop());
            server.awaitEnd();
            if (history.ended().isCompletedExceptionally()) {
                history.ended().get();
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
