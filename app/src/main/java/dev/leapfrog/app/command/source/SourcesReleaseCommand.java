package dev.leapfrog.app.command.source;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.ingest.publish.kafka.QuarantineReleases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person's word that something held back is to be believed. */
@Command(
        name = "release",
        description = "Accept a quarantined value: it is published the next time the source reports it.")
final class SourcesReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SOURCE", description = "Name of the source.")
    private String source = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "What 'leapfrog sources held' shows in quotes.")
    private @Nullable String what;

    @Option(names = "--all", description = "Accept every quarantined value of that source.")
    private boolean all;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Override
    public Integer call() throws Exception {
        if ((what == null) != all) {
            throw new WrongUsage("say what to release, or --all");
        }
        List<String> released = SourcesHeldCommand.held(options).stream()
                .filter(one -> one.source().equals(source))
                .map(one -> one.fact().what())
                .filter(one -> all || one.equals(what))
                .toList();
        if (released.isEmpty()) {
            throw new IllegalStateException(
                    "nothing of that name is held back of source " + source + " (leapfrog sources held shows what is)");
        }
        try (Cluster cluster = options.open()) {
            QuarantineReleases.write(source, released, options.topics(), cluster.clients());
        }
        PrintWriter out = spec.commandLine().getOut();
        released.forEach(one -> out.println("released " + source + " '" + one + "'"));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
