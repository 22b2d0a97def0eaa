package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.check.EndingName;
import dev.leapfrog.sinks.check.EndingNames;
import dev.leapfrog.sinks.check.FileScan;
import dev.leapfrog.sinks.check.NameScan;
import dev.leapfrog.sinks.model.EndText;
import dev.leapfrog.sinks.model.KnownModels;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether files name models that end soon. */
@Command(
        name = "check",
        description = {
            "Look in files, or in folders with all that is below them, for names of models that end soon or have ended: as"
                    + " providers write them, and as whole names only.",
            "Says of each where it stands, when the model ends on which channel, whose word that is, and what is to be used"
                    + " instead."
        },
        footer = {
            "",
            "Exit codes: 0 there is none, 1 there is one, 2 wrong usage, or nowhere to ask.",
            "",
            "Examples:",
            "  leapfrog check src requirements.lock",
            "  git grep -hoE 'gpt[-a-z0-9.]+' | leapfrog check -",
            "  leapfrog check . --days 90 --server https://leapfrog.example.org"
        })
public final class CheckCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int MOST_DAYS = 36_500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Where to look; - for standard input.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Models that end within so many days from today (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private int days;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "Ask the HTTP API of a Leapfrog there, and no Kafka cluster. A token is taken from the environment,"
                            + " LEAPFROG_WEB_TOKEN.")
    private @Nullable String server;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        if (days < 0 || days > MOST_DAYS) {
            throw new WrongUsage("--days is 0 to " + MOST_DAYS + ", not " + days);
        }
        if (server != null && options.given()) {
            throw new WrongUsage("--server and a Kafka cluster are two places to ask; name one");
        }
        for (String place : places) {
            if (!place.equals("-") && !Files.exists(Path.of(place))) {
                throw new WrongUsage("no such file or folder: " + place);
            }
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate until = today.plusDays(days);
        FileScan scan = new FileScan(
                new NameScan(names().stream().filter(name -> name.isBy(until)).toList()));
        for (String place : places) {
            if (place.equals("-")) {
                scan.read("(standard input)", System.in);
            } else {
                scan.read(Path.of(place));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        scan.findings().forEach(one -> out.println(output.isJson() ? EventJson.text(one) : line(one, today)));
        out.flush();
        long places = scan.findings().stream()
                .map(one -> one.file() + ":" + one.line() + ":" + one.written())
                .distinct()
                .count();
        spec.commandLine()
                .getErr()
                .println(PrintableText.of(scan.counts()) + "; "
                        + (places == 0
                                ? "no name of a model that ends"
                                : places + (places == 1 ? " name" : " names") + " of models that end")
                        + " by " + until);
        return scan.findings().isEmpty() ? CommandLine.ExitCode.OK : FOUND;
    }

    private static String line(FileScan.Finding one, LocalDate today) {
        return PrintableText.of(one.file() + ":" + one.line() + ": " + one.written() + ": " + ShownName.of(one.model())
                + " (" + one.model() + ") " + EndText.of(one.end(), today));
    }

    /** Nothing found among no names at all must not pass for a clean result. */
    private List<EndingName> names() throws IOException, InterruptedException {
        List<EndingName> names = asked();
        if (names.isEmpty()) {
            throw new WrongUsage(
                    "no end of any model is known there yet, so nothing can be checked (sources that announce"
                            + " ends must have been read)");
        }
        return names;
    }

    private List<EndingName> asked() throws IOException, InterruptedException {
        if (server != null) {
            return new ServerNames(server).read();
        }
        try (Cluster cluster = options.open()) {
            return EndingNames.of(KnownModels.read(cluster.clients(), options.topics(), Instant.MAX));
        } catch (KafkaException | IllegalStateException unreachable) {
            throw new WrongUsage("there is nowhere to ask when models end: " + unreachable.getMessage()
                    + "; --server asks a Leapfrog elsewhere over HTTP");
        }
    }
}
