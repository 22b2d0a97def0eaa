package dev.leapfrog.app.command.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program in a process of its own. */
public final class ProgramProcess {
    private ProgramProcess() {}

    /** The program with arguments. */
    public static ProcessBuilder of(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leapfrog.app.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
