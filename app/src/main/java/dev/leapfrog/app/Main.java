package dev.leapfrog.app;

import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.process.Interruption;

/** Where the program starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("run")) {
            System.setProperty("leapfrog.phases", "INFO"); // read once, with the first logger
        }
        Interruption.install();
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return Leapfrog.run(arguments);
        } finally {
            Interruption.closed();
        }
    }
}
