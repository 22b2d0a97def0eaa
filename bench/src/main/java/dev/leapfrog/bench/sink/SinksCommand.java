package dev.leapfrog.bench.sink;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the sinks and prints a line each. */
@Command(name = "sinks", description = "Measure how fast each sink takes the whole history of a data folder.")
public final class SinksCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Data folder of 'leapfrog up', which must not run; use a copy.")
    private Path data = Path.of("");

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description =
                    "Also measure PostgreSQL, in this database, whose tables of Leapfrog are emptied; its password is read"
                            + " from LEAPFROG_SQL_PASSWORD.")
    private @Nullable String postgres;

    @Option(names = "--postgres-user", paramLabel = "NAME", description = "Who writes there.")
    private @Nullable String user;

    @Option(names = "--rounds", description = "How many of each. Default: ${DEFAULT-VALUE}", defaultValue = "3")
    private int rounds;

    @Override
    public Integer call() throws Exception {
        Topics topics = Topics.withDefaultPrefix();
        Path folder = Files.createTempDirectory("leapfrog-bench-");
        try {
            measure(topics, folder);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void measure(Topics topics, Path folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| sink | all of it | seconds: median (least to most) | a second |");
        out.println("|---|---|---|---|");
        try (Cluster cluster = Cluster.embedded(data, 0)) {
            print(out, new HistoryFold(cluster, topics));
            print(out, new Tables("SQLite, records", cluster, topics, round -> file(folder, round)));
            if (postgres != null) {
                SqlSettings settings = SqlSettings.of(postgres, user, null, System.getenv());
                print(out, new Tables("PostgreSQL, records", cluster, topics, round -> settings));
            }
            for (String content : List.of("stories", "alerts")) {
                try (Cluster live = Cluster.temporary(0)) {
                    live.createTopics(topics);
                    LiveCopy.write(cluster, live, topics, LiveCopy.contents().getOrDefault(content, List.of()));
                    print(out, new Webhook(content, live, topics));
                }
            }
            try (ServedHistory served = ServedHistory.start(cluster, topics)) {
                print(out, served.stream("stories"));
                print(out, served.stream("alerts"));
                print(out, served.feeds());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static SqlSettings file(Path folder, int round) {
        return SqlSettings.file(folder.resolve("round-" + round + ".db"));
    }

    private void print(PrintWriter out, Measurement measured) throws Exception {
        List<Double> seconds = new ArrayList<>();
        long count = 0;
        for (int round = 0; round < rounds; round++) {
            Measurement.Taken taken = measured.run();
            count = taken.count();
            seconds.add(taken.nanos() / NANOS);
        }
        seconds.sort(null);
        double median = seconds.get(seconds.size() / 2);
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %.2f (%.2f to %.2f) | %,.0f |%n",
                measured.name(),
                count,
                median,
                seconds.getFirst(),
                seconds.getLast(),
                count / median);
        out.flush();
    }
}
