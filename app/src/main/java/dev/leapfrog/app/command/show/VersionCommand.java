package dev.leapfrog.app.command.show;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.process.Version;
import dev.leapfrog.events.json.EventJson;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is running. */
@Command(name = "version", description = "Show the versions of Leapfrog, Kafka and Java.")
public final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String java = "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor"));
        if (output.isJson()) {
            out.println(EventJson.text(new TreeMap<>(
                    Map.of("leapfrog", Version.number(), "kafka", AppInfoParser.getVersion(), "java", java))));
        } else {
            out.printf("leapfrog %s%nkafka    %s%njava     %s%n", Version.number(), AppInfoParser.getVersion(), java);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
