package dev.leapfrog.app.command.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AlertFormatOption;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.EmbeddedOptions;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.LiveSources;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.live.LiveIngest;
import dev.leapfrog.sinks.alert.AlertFilter;
import dev.leapfrog.sinks.alert.AlertText;
import dev.leapfrog.sinks.alert.AlertTopics;
import dev.leapfrog.sinks.topic.Subscription;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one process. */
@Command(
        name = "up",
        description = {
            "Run everything in one process on an embedded Kafka broker, until interrupted: watch the live sources, detect,"
                    + " show what arrives.",
            "On the first start the bundled history is loaded, so that there is something to see without a network. The live"
                    + " sources wait for it."
        },
        footer = {"", "Then, in another terminal:  leapfrog alerts --severity major"})
public final class UpCommand implements Callable<Integer> {
    private static final int NEWEST = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where Kafka clients connect, on loopback; 0 for any free port (default: ${DEFAULT-VALUE}).",
            defaultValue = "9092")
    private int port = EmbeddedOptions.DEFAULT_PORT;

    @Option(names = "--offline", description = "Watch no live source.")
    private boolean offline;

    @Option(names = "--local", description = "Allow sources on this machine and its network, by http too.")
    private boolean local;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private AlertFormatOption output = new AlertFormatOption();

    @Override
    public Integer call() throws Exception {
        EmbeddedOptions.check(port);
        Configuration configuration = config.read();
        Topics topics = Topics.withDefaultPrefix();
        PrintWriter err = spec.commandLine().getErr();
        try (Cluster cluster = Cluster.embedded(data.folder(), port)) {
            Pipeline pipeline = new Pipeline(cluster, topics, err, configuration);
            try (Pipeline.Running running = pipeline.start();
                    Subscription<Alert> alerts = AlertTopics.subscribe(topics, cluster.clients(), AlertFilter.all())) {
                err.println("Ready. Kafka listens on " + cluster.bootstrapServers() + ", data are in "
                        + cluster.folder() + "; Ctrl-C ends.");
                err.flush();
                load(cluster, topics, pipeline, running);
                pipeline.catchUp(running);
                showNewest(alerts.readToEnd(AlertText.ORDER), err);
                watch(cluster, topics, configuration, running, alerts);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /**
     * Loads the bundled history where nothing else was read before; one that was broken off goes on. Live sources wait
     * for it: what is dated before what has been concluded comes too late.
     */
    private void load(Cluster cluster, Topics topics, Pipeline pipeline, Pipeline.Running running) throws Exception {
        try (BundledHistory history = BundledHistory.extract()) {
            if (history.isWanted(cluster, topics)) {
                PrintWriter err = spec.commandLine().getErr();
                err.println("Loading the bundled history" + (offline ? " ..." : "; live sources come after it ..."));
                err.flush();
                pipeline.load(history.archives(), running);
            }
        }
    }

    private void watch(
            Cluster cluster,
            Topics topics,
            Configuration configuration,
            Pipeline.Running running,
            Subscription<Alert> alerts)
            throws Exception {
        Interruption.onInterrupt(alerts::stop);
        running.onEnd(alerts::stop);
        if (offline) {
            alerts.follow(this::show);
        } else {
            PrintWriter err = spec.commandLine().getErr();
            Path archive = cluster.folder().resolve("archive");
            try (LiveIngest live = new LiveSources(err)
                    .start(cluster, topics, configuration, archive, local ? Reach.LOCAL : Reach.PUBLIC)) {
                var unused = live.ended().whenComplete((done, failure) -> alerts.stop());
                alerts.follow(this::show);
                if (live.ended().isCompletedExceptionally()) {
                    live.ended().get();
                }
            }
        }
        running.failure();
    }

    private void showNewest(List<Alert> all, PrintWriter err) {
        List<Alert> ofNote = all.stream()
                .filter(alert -> alert.severity() != Alert.Severity.INFO)
                .toList();
        List<Alert> newest = ofNote.subList(Math.max(0, ofNote.size() - NEWEST), ofNote.size());
        if (!all.isEmpty()) {
            err.println(
                    all.size() + " alerts so far (leapfrog alerts shows all of them), the most recent important ones:");
            err.flush();
        }
        newest.forEach(this::show);
    }

    private void show(Alert alert) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(output.format().of(alert));
        out.flush();
    }
}
