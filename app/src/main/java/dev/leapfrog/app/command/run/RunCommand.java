package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.MetricsOption;
import dev.leapfrog.app.command.option.WebOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.monitoring.MetricsServer;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.LiveSources;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.live.LiveIngest;
import dev.leapfrog.sinks.web.about.HealthRoutes.Readiness;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parts as processes of their own. */
@Command(
        name = "run",
        description = "Run one part against an existing Kafka cluster.",
        subcommands = {RunCommand.Ingest.class, RunCommand.Streams.class, RunCommand.Sinks.class},
        synopsisSubcommandLabel = "(ingest | streams | sinks)")
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say which part to run: ingest, streams or sinks");
    }

    /** Reads archives into the cluster; without any, loads the bundled history and then watches the live sources. */
    @Command(
            name = "ingest",
            description = {
                "Watch the live sources and publish what is new into the cluster, until interrupted.",
                "The bundled history is loaded first where nothing has been read before. When archives are given, they are"
                        + " read instead, and no source is watched."
            })
    static final class Ingest implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ARCHIVE", arity = "0..*", description = "WARC files; several are merged by date.")
        private List<Path> archives = List.of();

        @Option(
                names = "--archive",
                paramLabel = "DIR",
                description = "Where fetched pages are kept (default: ${DEFAULT-VALUE}).",
                defaultValue = "${env:HOME:-${sys:user.home}}/.leapfrog/ingest")
        private Path kept = Path.of(".leapfrog", "ingest");

        @Option(names = "--offline", description = "Only load the bundled history.")
        private boolean offline;

        @Option(names = "--local", description = "Allow sources on this machine and its network, by http too.")
        private boolean local;

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Mixin
        private MetricsOption metrics = new MetricsOption();

        private final AtomicReference<Readiness> now =
                new AtomicReference<>(Readiness.notYet("what was recorded is being read"));

        @Override
        public Integer call() throws Exception {
            Configuration configuration = config.read();
            PrintWriter err = spec.commandLine().getErr();
            try (MetricsServer server = MetricsServer.start(metrics.settings(configuration), now::get);
                    Cluster cluster = options.openWithoutProbe()) {
                Pipeline pipeline = new Pipeline(cluster, options.topics(), err, configuration);
                if (archives.isEmpty()) {
                    cluster.createTopics(options.topics());
                    loadHistory(cluster, pipeline);
                    if (!offline) {
                        watch(cluster, configuration, err, server);
                    }
                } else {
                    Archives opened = Archives.open(archives);
                    Pipeline.refuseFuture(opened, null);
                    cluster.createTopics(options.topics());
                    pipeline.ingest(opened, null);
                }
            }
            return CommandLine.ExitCode.OK;
        }

        private void loadHistory(Cluster cluster, Pipeline pipeline) throws Exception {
            try (BundledHistory history = BundledHistory.extract()) {
                if (history.isWanted(cluster, options.topics())) {
                    pipeline.ingest(history.archives(), null);
                }
            }
        }

        private void watch(Cluster cluster, Configuration configuration, PrintWriter err, MetricsServer server)
                throws Exception {
            Path folder = kept.toAbsolutePath().normalize();
            Reach reach = local ? Reach.LOCAL : Reach.PUBLIC;
            try (LiveIngest live =
                    new LiveSources(err).start(cluster, options.topics(), configuration, folder, reach)) {
                err.println("Live sources are watched for " + cluster.bootstrapServers()
                        + " until interrupted (Ctrl-C); fetched pages are kept in " + folder + server.shown() + ".");
                err.flush();
                now.set(Readiness.ready("watching"));
                CompletableFuture<@Nullable Void> asked = new CompletableFuture<>();
                Interruption.onInterrupt(() -> asked.complete(null));
                CompletableFuture.anyOf(asked, live.ended()).get();
            }
        }
    }

    /** Runs the topologies until interrupted; more instances share the work. */
    @Command(name = "streams", description = "Run the detectors until interrupted; further instances share the work.")
    static final class Streams implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Mixin
        private MetricsOption metrics = new MetricsOption();

        private final AtomicReference<Pipeline.@Nullable Running> work = new AtomicReference<>();

        @Override
        public Integer call() throws Exception {
            Configuration configuration = config.read();
            PrintWriter err = spec.commandLine().getErr();
            try (MetricsServer server = MetricsServer.start(metrics.settings(configuration), this::readiness);
                    Cluster cluster = options.openWithoutProbe();
                    Pipeline.Running running = new Pipeline(cluster, options.topics(), err, configuration).start()) {
                work.set(running);
                err.println("Detectors run on " + cluster.bootstrapServers() + " until interrupted (Ctrl-C)"
                        + server.shown() + ".");
                err.flush();
                running.awaitEnd();
            }
            return CommandLine.ExitCode.OK;
        }

        private Readiness readiness() {
            Pipeline.Running running = work.get();
            return running != null && running.isRunning()
                    ? Readiness.ready("running")
                    : Readiness.notYet("the detectors start, restore their state, or share their work anew");
        }
    }

    /** Runs the subscribers until interrupted. */
    @Command(
            name = "sinks",
            description = "Run the subscribers until interrupted: the dashboard, the HTTP API and what is configured.")
    static final class Sinks implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "The folder with the models that 'leapfrog watch add' names, and with the database where the"
                                + " configuration names no other. Without it there is neither.")
        private @Nullable Path data;

        @Mixin
        private WebOption web = new WebOption();

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Override
        public Integer call() throws Exception {
            Configuration configuration = config.read();
            WebSettings webSettings = web.settings(configuration);
            WebServer.requireFree(WebServer.Purpose.DASHBOARD, webSettings);
            PrintWriter err = spec.commandLine().getErr();
            try (Cluster cluster = options.openWithoutProbe();
                    Subscribers subscribers =
                            Subscribers.start(cluster, options.topics(), configuration, webSettings, folder(), err)) {
                err.println("Dashboard and API of " + cluster.bootstrapServers() + ": " + subscribers.address()
                        + ", until interrupted (Ctrl-C).");
                err.flush();
                CompletableFuture<@Nullable Void> asked = new CompletableFuture<>();
                Interruption.onInterrupt(() -> asked.complete(null));
                CompletableFuture.anyOf(asked, subscribers.ended()).get();
            }
            return CommandLine.ExitCode.OK;
        }

        /** It must be there before a database is. */
        private @Nullable Path folder() throws IOException {
            return data == null
                    ? null
                    : Files.createDirectories(data.toAbsolutePath().normalize());
        }
    }
}
