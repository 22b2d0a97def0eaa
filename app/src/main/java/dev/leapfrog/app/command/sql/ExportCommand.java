package dev.leapfrog.app.command.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicFiles;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.recording.Recipe;
import dev.leapfrog.app.recording.RecordingExport;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.schema.SchemaTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is in the topics and tables, as files. */
@Command(
        name = "export",
        description = {
            "Write topics of a running Leapfrog or tables of its database as files, or facts of some of its sources as a"
                    + " recording that 'leapfrog replay' reads.",
            "A recording holds publications of boards, the labs' own prices and dated releases, each with its source,"
                    + " address, origin and licence."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog export --out topics",
            "  leapfrog export --out tables --format parquet",
            "  leapfrog export gaps stories alerts.prices --out some --format csv",
            "  leapfrog export --recording board.warc.gz --source lmarena_csv=MPL-2.0 --board lmarena/text/overall",
            "  leapfrog export --recording prices.warc.gz --source models_dev_api=MIT --prices --releases"
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description =
                    "Tables, views and topics without their prefix; a name that is both is the table. Without any,"
                            + " all topics as NDJSON, or all tables as CSV or Parquet.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "NDJSON")
    private TableFiles.Format format = TableFiles.Format.NDJSON;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    /** What is written. */
    private static final class Target {
        @Option(names = "--out", paramLabel = "DIR", description = "Write files of that name and format there.")
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
        if (file != null) {
            if (!names.isEmpty()) {
                throw new WrongUsage("--recording takes no names of tables or topics; --board, --prices and --releases"
                        + " say what it holds");
            }
            Recipe recipe = recording.recipe(file, configuration.sources());
            try (Cluster cluster = options.open()) {
                write(cluster, new RecordingExport(recipe, configuration.resolver()::resolve), file);
            }
        } else if (target.out != null) {
            write(configuration, target.out);
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(Configuration configuration, Path folder) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (names.isEmpty() && format == TableFiles.Format.NDJSON) {
            try (Cluster cluster = options.open()) {
                TopicFiles.write(cluster, options.topics(), folder, null);
            }
            err.println("Topics written to " + folder + ".");
            err.flush();
            return;
        }
        List<String> tables = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        for (String name : names.isEmpty() ? tables() : names) {
            kindOf(name, tables, topics).add(name);
        }
        Files.createDirectories(folder);
        TableFiles files = new TableFiles(folder, format);
        for (String table : tables) {
            err.println(table + ": " + files.table(database.open(configuration), table) + " rows");
        }
        if (!topics.isEmpty()) {
            try (Cluster cluster = options.open()) {
                for (String topic : topics) {
                    err.println(topic + ": " + files.topic(cluster, options.topics(), topic) + " records");
                }
            }
        }
        err.println("Written to " + folder + ".");
        err.flush();
    }

    private static List<String> tables() {
        return Schema.bundled().tables().values().stream()
                .filter(table -> !table.isInternal())
                .map(SchemaTable::name)
                .toList();
    }

    private static List<String> kindOf(String name, List<String> tables, List<String> topics) {
        Schema schema = Schema.bundled();
        if (schema.tables().containsKey(name) || schema.views().containsKey(name)) {
            return tables;
        }
        Set<String> known = Topics.all().stream().map(topic -> topic.name()).collect(Collectors.toSet());
        if (!known.contains(name)) {
            throw new WrongUsage("there is no table, view or topic " + name
                    + " (leapfrog sql --tables and leapfrog topics show what there is)");
        }
        return topics;
    }

    private void write(Cluster cluster, RecordingExport export, Path file) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        RecordingExport.Written written = export.write(cluster, options.topics(), file);
        written.lists().forEach((list, count) -> err.println(list + ": " + count));
        err.println(written.rows() + " rows written to " + file + "."
                + (written.leftOut() == 0
                        ? ""
                        : " Left out because their name alone does not tell the model: " + written.leftOut() + "."));
        err.flush();
    }
}
