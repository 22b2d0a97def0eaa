package dev.leapfrog.app.command.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.config.InputFile;
import dev.leapfrog.ingest.resolve.Resolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Which models names mean. */
@Command(
        name = "resolve",
        description = {
            "Say which models names mean.",
            "Reads lines {\"source\",\"name\"} as JSON; may also have organization, licence, link, asOf."
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"source\":\"openrouter\",\"name\":\"openai/gpt-4o:free\"}' | leapfrog resolve",
            "  leapfrog resolve --unresolved",
            "",
            "A name is given a meaning with --config FILE (for up, run ingest and replay too):",
            "  aliases:",
            "    - {name: house model, model: acme/house-1}"
        })
public final class ResolveCommand implements Callable<Integer> {
    private final InstantSource clock = InstantSource.system();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--unresolved",
            description =
                    "List the models of a running Leapfrog that no name could be resolved to with confidence, the most"
                            + " often named first, with known models that look like them.")
    private boolean unresolved;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private FormatOption output = new FormatOption();

    @Option(names = "--input", paramLabel = "FILE", description = "Read that file instead of standard input.")
    private @Nullable Path input;

    @Override
    public Integer call() throws IOException {
        Resolver resolver = config.read().resolver();
        PrintWriter out = spec.commandLine().getOut();
        if (unresolved) {
            UnresolvedTable.read(cluster, resolver)
                    .print(out, spec.commandLine().getErr(), output.isJson());
            return CommandLine.ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        long lines = 0;
        long unread = 0;
        try (BufferedReader names = new BufferedReader(new InputStreamReader(open(), UTF_8))) {
            for (String line = names.readLine(); line != null; line = names.readLine()) {
                lines++;
                try {
                    out.println(NameQuestion.read(line, today).answer(resolver));
                } catch (IllegalArgumentException wrong) {
                    unread++;
                    err.println("line " + lines + ": " + wrong.getMessage());
                }
            }
        }
        out.flush();
        if (unread > 0) {
            err.println(unread + " of " + lines + " lines could not be read");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private InputStream open() throws IOException {
        return input == null ? System.in : Files.newInputStream(InputFile.require(input));
    }
}
