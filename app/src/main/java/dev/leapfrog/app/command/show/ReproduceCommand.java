package dev.leapfrog.app.command.show;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.reproduction.Reproductions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Figures that others published, computed again from recordings. */
@Command(
        name = "reproduce",
        description = {
            "Compute figures that others published again from recordings, and write them side by side: published, its"
                    + " definition, ours, difference, why.",
            "Replays the recordings on a throw-away embedded broker."
        },
        footer = {"", "Example:", "  leapfrog reproduce --recordings ./recordings --file docs/reproductions.md"})
public final class ReproduceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--recordings",
            paramLabel = "DIR",
            description = "The folder with the recordings, NAME.warc.gz each (default: ${DEFAULT-VALUE}).",
            defaultValue = "recordings")
    private Path recordings = Path.of("recordings");

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The Markdown file that is written (default: ${DEFAULT-VALUE}).",
            defaultValue = "docs/reproductions.md")
    private Path file = Path.of("docs", "reproductions.md");

    @Override
    public Integer call() throws Exception {
        if (Files.isDirectory(file)) {
            throw new WrongUsage("--file " + file + " is a folder, not a file");
        }
        String text = Reproductions.markdown(recordings, spec.commandLine().getErr());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        spec.commandLine().getErr().println("Written to " + file + ".");
        return CommandLine.ExitCode.OK;
    }
}
