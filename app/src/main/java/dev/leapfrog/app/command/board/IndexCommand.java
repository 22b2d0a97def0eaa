package dev.leapfrog.app.command.board;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.Dates;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.IndexAt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Models of all boards on one scale. */
@Command(
        name = "index",
        description = {
            "Show the best models by the index of capability, which puts all boards that share models on one scale, each"
                    + " with its 95 % interval, and how far groups of models are apart on it.",
            "The scale is that of the Epoch Capabilities Index: two reference models fix it (rule index.anchors)."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog index --top 10",
            "  leapfrog index --at 2025-08-31 --output json | jq .best[0].model.id"
        })
public final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--at",
            paramLabel = "DATE",
            converter = Dates.To.class,
            description = "As it stood at the end of that date.")
    private @Nullable Instant at;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many models are shown (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int top = 20;

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new WrongUsage("--top is 1 or more, not " + top);
        }
        IndexAt found;
        try (Cluster cluster = options.open()) {
            found = IndexAt.read(cluster.clients(), options.topics(), at);
        }
        PrintWriter out = spec.commandLine().getOut();
        CapabilityIndex index = found.index();
        if (index == null) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "no index yet: it needs two reference models (rule index.anchors) that are linked by boards with models in"
                                    + " common");
        } else if (output.isJson()) {
            out.println(EventJson.text(index));
            found.gaps().values().forEach(gap -> out.println(EventJson.text(gap)));
        } else {
            print(index, found, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void print(CapabilityIndex index, IndexAt found, PrintWriter out) {
        out.println("Index of capability after " + day(index.publishedAt()) + ": " + index.models() + " models on "
                + index.boards().size() + " boards");
        out.println(String.format(Locale.ROOT, "%4s  %-40s %-14s %7s  %s", "", "MODEL", "LAB", "INDEX", "95 %"));
        int rank = 1;
        for (CapabilityIndex.Ranked one :
                index.best().subList(0, Math.min(top, index.best().size()))) {
            out.println(row(rank++, one));
        }
        out.println();
        found.gaps().values().stream().map(IndexCommand::gap).forEach(out::println);
    }

    private static String row(int rank, CapabilityIndex.Ranked one) {
        return PrintableText.of(String.format(
                Locale.ROOT,
                "%4d  %-40s %-14s %7.1f  %.1f to %.1f, %d boards",
                rank,
                one.model().shown(),
                one.model().labShown(),
                one.score().value(),
                one.score().low(),
                one.score().high(),
                one.boards()));
    }

    private static String gap(GapState gap) {
        Double points = gap.points();
        if (points == null) {
            return gap.pair() + ": not known";
        }
        Long days = gap.lag().lagDays();
        return PrintableText.of(gap.pair() + ": " + ShownNumber.of(points) + " points, "
                + (days == null ? "lag not known" : days + " days") + "; "
                + name(gap.leaders().leaderA()) + " against "
                + name(gap.leaders().leaderB()));
    }

    private static String name(@Nullable Standing standing) {
        return standing == null ? "nobody" : standing.model().shown();
    }

    /** The day after which it was fitted. */
    private static LocalDate day(Instant publishedAt) {
        return LocalDate.ofInstant(publishedAt.minusSeconds(1), ZoneOffset.UTC);
    }
}
