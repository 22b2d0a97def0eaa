package dev.leapfrog.app.command.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicFiles;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.recording.Recipe;
import dev.leapfrog.app.recording.RecordingExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is in the topics, as files. */
@Command(
        name = "export",
        description = {
            "Write the topics of a running Leapfrog as files, or facts of some of its sources as a recording that 'leapfrog"
                    + " replay' reads.",
            "A recording holds publications of boards, the labs' own prices and dated releases, each with its source,"
                    + " address, origin and licence."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog export --out topics",
            "  leapfrog export --recording board.warc.gz --source lmarena_csv=MPL-2.0 --board lmarena/text/overall",
            "  leapfrog export --recording prices.warc.gz --source models_dev_api=MIT --prices --releases"
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    /** What is written. */
    private static final class Target {
        @Option(names = "--out", paramLabel = "DIR", description = "Write every topic as a file of JSON lines.")
        private @Nullable Path out;

        @Option(
                names = "--recording",
                paramLabel = "FILE",
                description = "Write a WARC of NDJSON publications that 'leapfrog replay' reads.")
        private @Nullable Path recording;
    }

    @Override
    public Integer call() throws Exception {
        recording.check();
        Configuration configuration = config.read();
        Path file = target.recording;
        Recipe recipe = file == null ? null : recording.recipe(file, configuration.sources());
        try (Cluster cluster = options.open()) {
            PrintWriter err = spec.commandLine().getErr();
            if (target.out != null) {
                TopicFiles.write(cluster, options.topics(), target.out, null);
                err.println("Topics written to " + target.out + ".");
            }
            if (file != null && recipe != null) {
                write(cluster, new RecordingExport(recipe, configuration.resolver()::resolve), file, err);
            }
            err.flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(Cluster cluster, RecordingExport export, Path file, PrintWriter err) throws IOException {
        RecordingExport.Written written = export.write(cluster, options.topics(), file);
        written.lists().forEach((list, count) -> err.println(list + ": " + count));
        err.println(written.rows() + " rows written to " + file + "."
                + (written.leftOut() == 0
                        ? ""
                        : " Left out because their name alone does not tell the model: " + written.leftOut() + "."));
    }
}
