package dev.leapfrog.app.command.option;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data folder of {@code leapfrog up}. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the data of the embedded broker (default: ~/.leapfrog).")
    private @Nullable Path data;

    /** The folder that was named, or the one in the user's home. */
    public Path folder() {
        Path folder = data == null ? home().resolve(".leapfrog") : data;
        return folder.toAbsolutePath().normalize();
    }

    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home);
    }

    /** Refuses the option beside one that makes it pointless. */
    public void refuse(String besides) {
        if (data != null) {
            throw new WrongUsage("--data is a folder of the embedded broker, which " + besides + " replaces");
        }
    }
}
