package dev.leapfrog.app.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import dev.leapfrog.app.command.board.BoardsCommand;
import dev.leapfrog.app.command.board.GapsCommand;
import dev.leapfrog.app.command.board.IndexCommand;
import dev.leapfrog.app.command.board.NowCommand;
import dev.leapfrog.app.command.board.WindowsCommand;
import dev.leapfrog.app.command.market.MarketCommand;
import dev.leapfrog.app.command.model.ModelsCommand;
import dev.leapfrog.app.command.model.UptakeCommand;
import dev.leapfrog.app.command.name.ResolveCommand;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.command.run.McpCommand;
import dev.leapfrog.app.command.run.ReplayCommand;
import dev.leapfrog.app.command.run.ResetCommand;
import dev.leapfrog.app.command.run.RunCommand;
import dev.leapfrog.app.command.run.UpCommand;
import dev.leapfrog.app.command.show.AlertsCommand;
import dev.leapfrog.app.command.show.PricesCommand;
import dev.leapfrog.app.command.show.ReproduceCommand;
import dev.leapfrog.app.command.show.RulesCommand;
import dev.leapfrog.app.command.show.StoriesCommand;
import dev.leapfrog.app.command.show.TopicsCommand;
import dev.leapfrog.app.command.show.VersionCommand;
import dev.leapfrog.app.command.source.SourcesCommand;
import dev.leapfrog.app.command.sql.ExportCommand;
import dev.leapfrog.app.command.sql.SqlCommand;
import dev.leapfrog.app.command.watch.CheckCommand;
import dev.leapfrog.app.command.watch.WatchCommand;
import dev.leapfrog.app.command.webhook.WebhookCommand;
import dev.leapfrog.app.process.Interruption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line as a whole. */
@Command(
        name = "leapfrog",
        description = "Tracks the AI-model ecosystem: who leads, by how much, and when that changes.",
        subcommands = {
            UpCommand.class,
            ReplayCommand.class,
            ResolveCommand.class,
            NowCommand.class,
            StoriesCommand.class,
            AlertsCommand.class,
            BoardsCommand.class,
            GapsCommand.class,
            WindowsCommand.class,
            IndexCommand.class,
            PricesCommand.class,
            MarketCommand.class,
            UptakeCommand.class,
            ModelsCommand.class,
            WatchCommand.class,
            CheckCommand.class,
            SourcesCommand.class,
            RunCommand.class,
            McpCommand.class,
            WebhookCommand.class,
            RulesCommand.class,
            SqlCommand.class,
            ExportCommand.class,
            ReproduceCommand.class,
            ResetCommand.class,
            TopicsCommand.class,
            VersionCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage.",
            "Results go to standard output, progress and errors to standard error."
        })
public final class Leapfrog {
    private static final Logger LOG = LoggerFactory.getLogger(Leapfrog.class);
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private boolean help;

    /** Runs one command line and returns its exit code. */
    public static int run(String... arguments) {
        return run(writer(System.out), writer(System.err), arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs one command line that writes to these. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Leapfrog());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Leapfrog::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        line.setExecutionStrategy(parsed -> {
            if (parsed.hasSubcommand()) {
                return new CommandLine.RunLast().execute(parsed);
            }
            if (parsed.isUsageHelpRequested()) {
                return new CommandLine.RunLast().execute(parsed);
            }
            line.usage(line.getErr());
            return WRONG_USAGE;
        });
        return line.execute(arguments);
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("leapfrog: " + ErrorText.usage(wrong.getMessage()) + " (see: "
                + command.getCommandSpec().qualifiedName() + " --help)");
        err.flush();
        return WRONG_USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        LOG.info("the command failed", failure);
        PrintWriter err = command.getErr();
        err.println("leapfrog: " + (Interruption.isAsked() ? "interrupted" : ErrorText.of(failure)));
        err.flush();
        return failure instanceof WrongUsage ? WRONG_USAGE : FAILED;
    }
}
