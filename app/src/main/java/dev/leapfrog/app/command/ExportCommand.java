package dev.leapfrog.app.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicFiles;
import dev.leapfrog.events.BoardId;
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
        description = "Write the topics of a running Leapfrog as files, or a board's publications as a recording.",
        footer = {
            "",
            "Examples:",
            "  leapfrog export --out topics",
            "  leapfrog export --recording arena-text.warc.gz --board lmarena/text/overall --publications 20 --top 25"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            description = "Of which board a recording is made (default: ${DEFAULT-VALUE}).",
            defaultValue = "lmarena/text/overall")
    private String board = "lmarena/text/overall";

    @Option(
            names = "--publications",
            paramLabel = "N",
            description = "How many publications a recording holds at most, spread evenly over time (default:"
                    + " ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int publications = 20;

    @Option(
            names = "--top",
            paramLabel = "N",
            description =
                    "How many of the best rows of each, besides every segment's leader (default: ${DEFAULT-VALUE}).",
            defaultValue = "25")
    private int top = 25;

    @Option(
            names = "--origin",
            paramLabel = "TEXT",
            description = "Where the figures come from; stands in the recording.",
            defaultValue = "not stated")
    private String origin = "not stated";

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "Under which licence; stands in the recording.",
            defaultValue = "not stated")
    private String licence = "not stated";

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
        PrintWriter err = spec.commandLine().getErr();
        if (publications < 1 || top < 1) {
            throw new WrongUsage("--publications and --top are 1 or more");
        }
        BoardId of = boardId();
        Path recording = target.recording;
        if (recording != null && Files.exists(recording)) {
            throw new IllegalStateException(recording + " exists; a recording is never written over");
        }
        try (Cluster cluster = options.open()) {
            if (target.out != null) {
                TopicFiles.write(cluster, options.topics(), target.out, null);
                err.println("Topics written to " + target.out + ".");
            }
            if (recording != null) {
                int written = new RecordingExport(of, publications, top, origin, licence)
                        .write(cluster, options.topics(), recording);
                err.println(written + " publications of " + of + " written to " + recording + ".");
            }
            err.flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private BoardId boardId() {
        try {
            return BoardId.parse(board);
        } catch (IllegalArgumentException notABoard) {
            throw new WrongUsage(String.valueOf(notABoard.getMessage()));
        }
    }
}
