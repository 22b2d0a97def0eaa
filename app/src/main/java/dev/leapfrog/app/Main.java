package dev.leapfrog.app;

import dev.leapfrog.app.command.Interruption;
import dev.leapfrog.app.command.Leapfrog;

/** Where the program starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Interruption.install();
        int exitCode = Leapfrog.run(arguments);
        Interruption.closed();
        System.exit(exitCode);
    }
}
