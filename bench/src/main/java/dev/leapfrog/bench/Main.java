package dev.leapfrog.bench;

import dev.leapfrog.bench.arena.ArenaCommand;
import dev.leapfrog.bench.fuzz.FuzzCommand;
import dev.leapfrog.bench.sink.SinksCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the measurements start. */
@Command(
        name = "leapfrog-bench",
        description = "Measurements and long runs.",
        mixinStandardHelpOptions = true,
        subcommands = {ArenaCommand.class, FuzzCommand.class, SinksCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
