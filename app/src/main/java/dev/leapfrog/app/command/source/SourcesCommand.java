package dev.leapfrog.app.command.source;

import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** The sources and how they are. */
@Command(
        name = "sources",
        description = "Show the sources of a running Leapfrog: when each was last read, what changed and what fails.",
        subcommands = {SourcesTestCommand.class, SourcesHeldCommand.class, SourcesReleaseCommand.class},
        footer = {
            "",
            "Examples:",
            "  leapfrog sources test my_board --config leapfrog.yaml --file page.csv",
            "  leapfrog sources held",
            "  leapfrog sources release models_dev_api 'offer acme/bigmodel'"
        })
public final class SourcesCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        SourceTable table = SourceTable.read(options, config.read());
        table.print(spec.commandLine().getOut(), output.isJson());
        return CommandLine.ExitCode.OK;
    }
}
