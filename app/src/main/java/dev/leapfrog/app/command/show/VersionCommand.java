package dev.leapfrog.app.command.show;

import java.util.concurrent.Callable;

import dev.leapfrog.app.process.Version;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is running. */
@Command(name = "version", description = "Show the versions of Leapfrog, Kafka and Java.")
public final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .printf(
                        "leapfrog %s%nkafka    %s%njava     %s (%s)%n",
                        Version.number(),
                        AppInfoParser.getVersion(),
                        Runtime.version(),
                        System.getProperty("java.vendor"));
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
