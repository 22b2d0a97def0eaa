package dev.leapfrog.app.command.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.InputFile;
import dev.leapfrog.app.process.Version;
import dev.leapfrog.ingest.fetch.FetchSettings;
import dev.leapfrog.ingest.fetch.Fetcher;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.intake.SourceTrial;
import dev.leapfrog.ingest.live.PollingRequest;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One page of a source, read and not published. */
@Command(
        name = "test",
        description = "Fetch a source once, or parse a page from a file, and show the result; nothing is published.")
final class SourcesTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name of the source.")
    private String name = "";

    @Option(names = "--file", paramLabel = "BODY", description = "Read this page instead of fetching one.")
    private @Nullable Path file;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Which of the source's addresses is meant (default: the first that it polls).")
    private @Nullable String url;

    @Option(names = "--local", description = "Allow addresses on this machine and its network, by http too.")
    private boolean local;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        Source source = configuration.source(name);
        if (source == null) {
            throw new WrongUsage("no source is called " + name + " (leapfrog sources shows them)");
        }
        String address = address(source);
        byte[] body = file != null ? InputFile.bytes(file) : fetch(source, address);
        SourceTrial trial = SourceTrial.of(
                source, address, body, Instant.now(), configuration.resolver()::resolve, Providers.bundled());
        PrintWriter out = spec.commandLine().getOut();
        boolean readable = TrialText.print(trial, out, spec.commandLine().getErr(), output.isJson());
        return readable ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private String address(Source source) {
        Polling polling = source.polling();
        String address = url != null
                ? url
                : polling == null ? null : polling.urls().getFirst().toString();
        if (address == null) {
            throw new WrongUsage("source " + name + " is not polled: say with --url which page is meant");
        }
        if (!source.reads(address)) {
            throw new WrongUsage("source " + name + " does not read " + address);
        }
        return address;
    }

    private byte[] fetch(Source source, String address) throws InterruptedException, IOException {
        Polling polling = source.polling();
        if (polling == null) {
            throw new WrongUsage("source " + name + " is only read from archives: give a page with --file");
        }
        FetchSettings settings = FetchSettings.of(Version.number());
        try (Fetcher fetcher = new Fetcher(settings, System::getenv, Clock.systemUTC(), SourcesTestCommand::sleep)) {
            Fetched fetched =
                    fetcher.fetch(PollingRequest.of(polling, URI.create(address), local ? Reach.LOCAL : Reach.PUBLIC));
            return switch (fetched) {
                case Fetched.Changed page -> page.response().body().bytes();
                case Fetched.NotModified never -> throw new IllegalStateException("not modified since never");
                case Fetched.Refused refused -> throw new IllegalStateException("refused: " + refused.reason());
                case Fetched.Unavailable failed -> throw new IllegalStateException(failed.reason());
                case Fetched.NeedsKey key -> throw new IllegalStateException(key.reason());
            };
        }
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
