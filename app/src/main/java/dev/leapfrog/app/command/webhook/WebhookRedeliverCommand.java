package dev.leapfrog.app.command.webhook;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.sinks.delivery.DeadLetters;
import dev.leapfrog.sinks.delivery.RouteState;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Dead letters, again. */
@Command(
        name = "redeliver",
        description = {
            "Have what could not be delivered delivered again, with the ids that it had.",
            "The process that serves the route does it, now or when it is started; an endpoint that was switched off because"
                    + " it was gone is switched on again."
        })
final class WebhookRedeliverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ROUTE", description = "The name of a route.")
    private String route = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID",
            description = "Only these, by the ids that 'leapfrog webhook dead' shows; all when none is named.")
    private List<String> ids = List.of();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Override
    public Integer call() throws Exception {
        try (Cluster cluster = options.open()) {
            List<Undelivered> letters =
                    chosen(DeadLetters.of(route, RouteState.read(cluster.clients(), options.topics())));
            DeadLetters.redeliver(cluster.clients(), options.topics(), letters, Instant.now());
            spec.commandLine().getOut().println(letters.size() + " of route " + route + " will be delivered again");
            return CommandLine.ExitCode.OK;
        }
    }

    private List<Undelivered> chosen(List<Undelivered> letters) {
        Set<String> missing = new HashSet<>(ids);
        letters.forEach(letter -> missing.remove(letter.id()));
        if (!missing.isEmpty()) {
            throw new WrongUsage("no dead letter of route " + route + " has the id "
                    + missing.iterator().next());
        }
        return DeadLetters.chosen(letters, Set.copyOf(ids));
    }
}
