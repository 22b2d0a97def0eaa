package dev.leapfrog.app.command.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.ingest.archive.Archives;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parts as processes of their own. */
@Command(
        name = "run",
        description = "Run one part against an existing Kafka cluster.",
        subcommands = {RunCommand.Ingest.class, RunCommand.Streams.class},
        synopsisSubcommandLabel = "(ingest | streams)")
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say which part to run: ingest or streams");
    }

    /** Reads archives into the cluster; without any, the bundled history. */
    @Command(
            name = "ingest",
            description = "Read recorded responses into the cluster, the bundled history unless archives are given.")
    static final class Ingest implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ARCHIVE", arity = "0..*", description = "WARC files; several are merged by date.")
        private List<Path> archives = List.of();

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Override
        public Integer call() throws Exception {
            Configuration configuration = config.read();
            try (Cluster cluster = options.open();
                    BundledHistory bundled = BundledHistory.extract()) {
                Archives opened = archives.isEmpty() ? bundled.archives() : Archives.open(archives);
                Pipeline.refuseFuture(opened, null);
                cluster.createTopics(options.topics());
                new Pipeline(cluster, options.topics(), spec.commandLine().getErr(), configuration)
                        .ingest(opened, null);
            }
            return CommandLine.ExitCode.OK;
        }
    }

    /** Runs the topologies until interrupted; more instances share the work. */
    @Command(name = "streams", description = "Run the detectors until interrupted; further instances share the work.")
    static final class Streams implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Override
        public Integer call() throws Exception {
            PrintWriter err = spec.commandLine().getErr();
            try (Cluster cluster = options.open();
                    Pipeline.Running running = new Pipeline(cluster, options.topics(), err).start()) {
                err.println("Detectors run on " + cluster.bootstrapServers() + " until interrupted (Ctrl-C).");
                err.flush();
                running.awaitEnd();
            }
            return CommandLine.ExitCode.OK;
        }
    }
}
