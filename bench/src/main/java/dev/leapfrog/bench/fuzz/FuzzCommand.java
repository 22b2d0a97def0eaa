package dev.leapfrog.bench.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.leapfrog.ingest.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fuzzes every source with altered real pages and prints one line a source. */
@Command(
        name = "fuzz",
        description =
                "Give every source real pages altered at random; exits with 1 when one throws or yields implausible data.")
public final class FuzzCommand implements Callable<Integer> {
    private static final long MEGA = 1 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--bodies", description = "How many a source. Default: ${DEFAULT-VALUE}", defaultValue = "100000")
    private int bodies;

    @Option(
            names = "--every-whole",
            description = "Every how many bodies a page in its whole length is altered. Default: ${DEFAULT-VALUE}",
            defaultValue = "1000")
    private int everyWhole;

    @Option(names = "--recordings", required = true, description = "Folder of recorded responses.")
    private Path recordings = Path.of("");

    @Option(
            names = "--fixtures",
            description = "Folder of pages by source. Default: ${DEFAULT-VALUE}",
            defaultValue = "ingest/src/test/resources/pages")
    private Path fixtures = Path.of("");

    @Option(
            names = "--failures",
            description = "Folder for bodies that show a fault. Default: ${DEFAULT-VALUE}",
            defaultValue = "bench/target/fuzz")
    private Path failures = Path.of("");

    @Option(names = "--source", description = "Only these.")
    private List<String> only = List.of();

    @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<Source, List<RealPage>> all = RealPages.read(recordings, fixtures);
        List<RealPage> others = all.values().stream()
                .flatMap(List::stream)
                .map(FuzzCommand::head)
                .toList();
        Hang hang = Hang.watch();
        int faults = 0;
        out.println(Tally.HEAD);
        for (Map.Entry<Source, List<RealPage>> one : all.entrySet()) {
            String name = one.getKey().name();
            if (only.isEmpty() || only.contains(name)) {
                FuzzRun run = new FuzzRun(one.getValue(), others, failures, hang);
                Tally tally = run.run(bodies, everyWhole, seed + name.hashCode());
                out.println(tally.line(name, run.pages()));
                tally.faults().forEach((fault, times) -> out.println("    " + times + " x " + fault));
                out.flush();
                faults += tally.faults().size();
            }
        }
        out.println("heap: at most " + Runtime.getRuntime().maxMemory() / MEGA + " MB, peak " + peak() / MEGA + " MB");
        out.flush();
        return faults == 0 ? 0 : 1;
    }

    /** Of pages that are mixed in the beginning will do. */
    private static RealPage head(RealPage page) {
        return page.with(Arrays.copyOf(page.body(), Math.min(page.body().length, 4096)));
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
