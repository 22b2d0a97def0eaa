package dev.leapfrog.bench.arena;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.leapfrog.bench.process.ChildProcess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the arena topology against a bare copy of its input. */
@Command(
        name = "arena",
        description = "Measure the arena topology against a bare copy of the same records, by turns, on seeded boards.",
        mixinStandardHelpOptions = true)
public final class ArenaCommand implements Callable<Integer> {
    private static final List<String> CASES = List.of("20x200", "1x1000", "1x5000", "1x100000", "1x1000000");
    private static final List<String> QUICK_CASES = List.of("20x200", "1x5000");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cases",
            split = ",",
            paramLabel = "BOARDSxROWS",
            description = "Default: 20x200,1x1000,1x5000,1x100000,1x1000000")
    private @Nullable List<String> cases;

    @Option(names = "--rounds", description = "Rounds that count. Default: 5, with --quick 3")
    private @Nullable Integer rounds;

    @Option(names = "--publications", description = "Publications in a round. Default: 800, with --quick 200")
    private @Nullable Integer publications;

    @Option(names = "--changes", description = "Rows a publication changes. Default: ${DEFAULT-VALUE}")
    private int changes = 60;

    @Option(names = "--trickle", description = "Seconds for latency; 0 for none. Default: 60, with --quick 10")
    private @Nullable Integer trickle;

    @Option(
            names = "--limit",
            description = "Seconds that a first listing or a round may take. Default: ${DEFAULT-VALUE}")
    private int limit = 240;

    @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--quick", description = "About a minute: two small cases, short rounds.")
    private boolean quick;

    @Option(names = "--profile", description = "Record the topology's JVM and print where its time and memory go.")
    private boolean profile;

    @Option(names = "--output", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Output output = Output.TEXT;

    /** How results are written. */
    enum Output {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws Exception {
        List<Size> sizes = sizes();
        Plan plan = new Plan(
                seed,
                rounds == null ? (quick ? 3 : 5) : rounds,
                publications == null ? (quick ? 200 : 800) : publications,
                changes,
                2,
                Duration.ofSeconds(trickle == null ? (quick ? 10 : 60) : trickle),
                Duration.ofSeconds(limit),
                profile);
        Report report = measure(sizes, plan);
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.println(report.json());
        } else {
            report.print(out);
        }
        out.flush();
        return 0;
    }

    private List<Size> sizes() {
        try {
            return (cases == null ? (quick ? QUICK_CASES : CASES) : cases)
                    .stream().map(Size::parse).toList();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private Report measure(List<Size> sizes, Plan plan) throws Exception {
        long begun = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        Path folder = Files.createTempDirectory("leapfrog-bench-");
        try (ChildProcess broker =
                ChildProcess.start(BrokerProcess.class, List.of("-Xmx1g"), List.of(folder.toString()))) {
            String bootstrap = broker.await(BrokerProcess.READY);
            List<CaseResult> results = new ArrayList<>();
            for (Size size : sizes) {
                Path own = Files.createDirectories(folder.resolve("case-" + results.size()));
                results.add(new CaseRun(size, plan, bootstrap, own, text -> {
                            double seconds = (System.nanoTime() - begun) / 1e9;
                            err.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, text);
                            err.flush();
                        })
                        .run());
            }
            return new Report(plan, results);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
