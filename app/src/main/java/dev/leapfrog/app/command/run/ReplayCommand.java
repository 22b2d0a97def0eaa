package dev.leapfrog.app.command.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicFiles;
import dev.leapfrog.app.command.option.AlertFormatOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.Dates;
import dev.leapfrog.app.command.option.EmbeddedOptions;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.InputFile;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.sinks.alert.AlertFilter;
import dev.leapfrog.sinks.alert.AlertText;
import dev.leapfrog.sinks.alert.AlertTopics;
import dev.leapfrog.sinks.topic.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recorded responses through the same parsers and topologies as live ones. */
@Command(
        name = "replay",
        description = {
            "Read recorded responses (WARC, gzip or not) through the same parsers and detectors as live ones and show the"
                    + " alerts, sorted by when they occurred.",
            "Works on a throw-away embedded broker unless --data or --bootstrap-servers says otherwise."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog replay lmarena.warc.gz --out results",
            "  leapfrog replay *.warc.gz --data ./history --keep",
            "The same command over the same --data goes on where it stopped."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ARCHIVE", arity = "1..*", description = "WARC files; several are merged by date.")
    private List<Path> archives = List.of();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private EmbeddedOptions embedded = new EmbeddedOptions();

    @Option(names = "--keep", description = "Keep running afterwards, until interrupted.")
    private boolean keep;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Dates.To.class,
            description = "Stop reading after that date (by WARC-Date).")
    private @Nullable Instant to;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Dates.From.class,
            description = "Show and write only what occurred on that date or later; everything is read all the same.")
    private @Nullable Instant from;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write every topic as a file of JSON lines.")
    private @Nullable Path out;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private AlertFormatOption output = new AlertFormatOption();

    @Override
    public Integer call() throws Exception {
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
            throw new WrongUsage("--out " + out + " is a file, not a folder");
        }
        archives.forEach(InputFile::require);
        Configuration configuration = config.read();
        embedded.check();
        Archives opened = Archives.open(archives);
        Pipeline.refuseFuture(opened, to);
        try (Cluster running = open()) {
            Pipeline pipeline =
                    new Pipeline(running, cluster.topics(), spec.commandLine().getErr(), configuration);
            try (Pipeline.Running streams = pipeline.start()) {
                pipeline.replay(opened, to, streams);
                show(running);
                if (keep) {
                    stay(running, streams);
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private Cluster open() throws Exception {
        if (cluster.given()) {
            embedded.refuse("--bootstrap-servers");
            return cluster.open();
        }
        return embedded.open(keep);
    }

    private void show(Cluster running) throws Exception {
        PrintWriter lines = spec.commandLine().getOut();
        AlertFilter filter = new AlertFilter(from, Set.of(), Severity.INFO, Map.of());
        try (Subscription<Alert> alerts = AlertTopics.subscribe(cluster.topics(), running.clients(), filter)) {
            for (Alert alert : alerts.readToEnd(AlertText.ORDER)) {
                lines.println(output.format().of(alert));
            }
        }
        lines.flush();
        if (out != null) {
            TopicFiles.write(running, cluster.topics(), out, from);
        }
    }

    private void stay(Cluster running, Pipeline.Running streams) throws InterruptedException, ExecutionException {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Kafka stays up on " + running.bootstrapServers() + " until interrupted (Ctrl-C).");
        err.flush();
        streams.awaitEnd();
    }
}
