package dev.leapfrog.app.command.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.board.Situation;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.EmbeddedOptions;
import dev.leapfrog.app.command.option.WebOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.LiveSources;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.live.LiveIngest;
import dev.leapfrog.sinks.story.StoryText;
import dev.leapfrog.sinks.topic.Subscription;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
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
                    + " show how things stand, then stories of note and failing sources as they come.",
            "On the first start the bundled history is loaded, so that there is something to see without a network. The live"
                    + " sources wait for it."
        },
        footer = {"", "Then, in another terminal:  leapfrog stories --follow"})
public final class UpCommand implements Callable<Integer> {
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
    private WebOption web = new WebOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description =
                    "How news are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json is one story a line.",
            defaultValue = "TEXT")
    private NewsLines.Format output = NewsLines.Format.TEXT;

    @Override
    public Integer call() throws Exception {
        EmbeddedOptions.check(port);
        Configuration configuration = config.read();
        WebSettings webSettings = web.settings(configuration);
        WebServer.requireFree(WebServer.Purpose.DASHBOARD, webSettings);
        Topics topics = Topics.withDefaultPrefix();
        PrintWriter err = spec.commandLine().getErr();
        try (Cluster cluster = Cluster.embedded(data.folder(), port)) {
            Pipeline pipeline = new Pipeline(cluster, topics, err, configuration);
            try (Pipeline.Running running = pipeline.start();
                    Subscribers subscribers =
                            Subscribers.start(cluster, topics, configuration, webSettings, cluster.folder(), err);
                    Subscription<Story> news =
                            Subscription.open(cluster.clients(), topics, List.of(Topics.STORIES), any -> true)) {
                err.println("Ready. Kafka listens on " + cluster.bootstrapServers() + ", data are in "
                        + cluster.folder() + "; Ctrl-C ends.");
                err.println("Dashboard and API: " + subscribers.address());
                err.flush();
                load(cluster, topics, pipeline, running);
                pipeline.catchUp(running);
                NewsLines lines = new NewsLines(output, spec.commandLine().getOut());
                List<Story> past = news.readToEnd(StoryText.ORDER);
                lines.passOver(past);
                showSituation(cluster, topics, configuration, past);
                watch(cluster, topics, configuration, running, news, lines);
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
            Subscription<Story> news,
            NewsLines lines)
            throws Exception {
        Interruption.onInterrupt(news::stop);
        running.onEnd(news::stop);
        if (offline) {
            news.follow(lines::show);
        } else {
            PrintWriter err = spec.commandLine().getErr();
            Path archive = cluster.folder().resolve("archive");
            try (LiveIngest live = new LiveSources(err)
                    .start(cluster, topics, configuration, archive, local ? Reach.LOCAL : Reach.PUBLIC)) {
                var unused = live.ended().whenComplete((done, failure) -> news.stop());
                news.follow(lines::show);
                if (live.ended().isCompletedExceptionally()) {
                    live.ended().get();
                }
            }
        }
        running.failure();
    }

    private void showSituation(Cluster cluster, Topics topics, Configuration configuration, List<Story> past) {
        Situation now = Situation.read(
                cluster.clients(), topics, configuration.rules().boards().headlineBoards(), past);
        PrintWriter err = spec.commandLine().getErr();
        if (!now.isEmpty()) {
            err.println();
            now.lines().forEach(err::println);
            err.println();
            err.println("News as it comes (leapfrog now shows the above again):");
            err.flush();
        }
    }
}
