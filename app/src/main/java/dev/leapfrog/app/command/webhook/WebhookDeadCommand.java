package dev.leapfrog.app.command.webhook;

import java.io.PrintWriter;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.delivery.DeadLetters;
import dev.leapfrog.sinks.delivery.RouteState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Dead letters. */
@Command(
        name = "dead",
        description = "Show what could not be delivered, and why: refused, or tried for a day.",
        footer = {"", "'leapfrog webhook redeliver ROUTE' sends it again."})
final class WebhookDeadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ROUTE", arity = "0..1", description = "Only those of this route.")
    private @Nullable String route;

    @Mixin
    private FormatOption output = new FormatOption();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Cluster cluster = options.open()) {
            SortedMap<String, RouteState> states = RouteState.read(cluster.clients(), options.topics());
            List<Undelivered> letters = states.keySet().stream()
                    .filter(name -> route == null || route.equals(name))
                    .flatMap(name -> DeadLetters.of(name, states).stream())
                    .toList();
            letters.forEach(letter -> out.println(output.isJson() ? EventJson.text(letter) : text(letter)));
            if (letters.isEmpty()) {
                spec.commandLine().getErr().println("no dead letters");
            }
            return CommandLine.ExitCode.OK;
        }
    }

    private static String text(Undelivered letter) {
        return "%s  %s  %s%n    %s, %d attempts: %s"
                .formatted(
                        letter.route(),
                        letter.id(),
                        PrintableText.of(letter.notice().headline()),
                        letter.at().toString().replaceAll("\\.\\d+Z", "Z"),
                        letter.attempts(),
                        letter.reason());
    }
}
