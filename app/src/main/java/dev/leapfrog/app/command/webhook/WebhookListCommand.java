package dev.leapfrog.app.command.webhook;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.events.delivery.Delivery.Progress;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.delivery.RouteState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How the routes stand. */
@Command(
        name = "list",
        description =
                "Show each route: since when it delivers, how much it has delivered, what waits, what was given up.")
final class WebhookListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        try (Cluster cluster = options.open()) {
            SortedMap<String, RouteState> states = RouteState.read(cluster.clients(), options.topics());
            TreeSet<String> names = new TreeSet<>(states.keySet());
            configuration.routes().forEach(route -> names.add(route.route().name()));
            if (names.isEmpty()) {
                spec.commandLine().getErr().println("no route was ever started; name the configuration with --config");
                return CommandLine.ExitCode.OK;
            }
            if (!output.isJson()) {
                print("route", "since", "delivered", "waiting", "dead", "");
            }
            for (String name : names) {
                RouteState state = states.get(name);
                boolean isConfigured = configuration.route(name) != null;
                show(name, state == null ? new RouteState() : state, config.name() == null || isConfigured);
            }
            return CommandLine.ExitCode.OK;
        }
    }

    private void show(String name, RouteState state, boolean isConfigured) {
        Progress progress = state.progress();
        if (output.isJson()) {
            spec.commandLine().getOut().println(json(name, state, isConfigured));
            return;
        }
        print(
                name,
                progress == null ? "not started" : progress.since().toString().replaceAll("\\.\\d+Z", "Z"),
                state.delivered(),
                state.waiting().size(),
                state.undelivered().size(),
                remark(progress, isConfigured));
    }

    private static String json(String name, RouteState state, boolean isConfigured) {
        Progress progress = state.progress();
        Map<String, Object> row = new TreeMap<>();
        row.put("route", name);
        if (progress != null) {
            row.put("since", progress.since());
            row.put("gone", progress.gone() != null);
        }
        row.put("delivered", state.delivered());
        row.put("waiting", state.waiting().size());
        row.put("dead", state.undelivered().size());
        row.put("configured", isConfigured);
        return EventJson.text(row);
    }

    private static String remark(@Nullable Progress progress, boolean isConfigured) {
        if (progress != null && progress.gone() != null) {
            return "switched off: its endpoint is gone (410)";
        }
        return isConfigured ? "" : "not in this configuration";
    }

    private void print(Object name, Object since, Object delivered, Object waiting, Object dead, Object remark) {
        spec.commandLine()
                .getOut()
                .println("%-24s %-20s %9s %7s %5s  %s"
                        .formatted(name, since, delivered, waiting, dead, remark)
                        .stripTrailing());
    }
}
