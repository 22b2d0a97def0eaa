package dev.leapfrog.app.command.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AlertFormatOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.Dates;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.alert.AlertFilter;
import dev.leapfrog.sinks.alert.AlertText;
import dev.leapfrog.sinks.alert.AlertTopics;
import dev.leapfrog.sinks.topic.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Alerts in the terminal. */
@Command(
        name = "alerts",
        description = "Show the alerts of a running Leapfrog, oldest first.",
        footer = {
            "",
            "Examples:",
            "  leapfrog alerts --severity major",
            "  leapfrog alerts --follow --family gaps --where segment=closed-open",
            "  leapfrog alerts --since 2025-01-01 --output json | jq .headline"
        })
public final class AlertsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--follow", description = "Keep running and show new alerts as they arrive, until interrupted.")
    private boolean follow;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Dates.From.class,
            description = "Only alerts that occurred on or after this date.")
    private @Nullable Instant since;

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            split = ",",
            description = "Only alerts of these families: ${COMPLETION-CANDIDATES}.")
    private Set<Alert.Family> families = EnumSet.noneOf(Alert.Family.class);

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "Minimum severity: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "INFO")
    private Severity severity = Severity.INFO;

    @Option(
            names = "--where",
            paramLabel = "FIELD=VALUE",
            description =
                    "Only alerts whose field has that value; repeat for more. Fields: kind, status, severity, family,"
                            + " board, segment, mode, group, happening.")
    private Map<String, String> where = new TreeMap<>();

    @Mixin
    private AlertFormatOption output = new AlertFormatOption();

    @Override
    public Integer call() throws IOException {
        AlertFilter filter = filter();
        PrintWriter out = spec.commandLine().getOut();
        try (Cluster from = cluster.open();
                Subscription<Alert> alerts = AlertTopics.subscribe(cluster.topics(), from.clients(), filter)) {
            List<Alert> soFar = alerts.readToEnd(AlertText.ORDER);
            soFar.forEach(alert -> out.println(output.format().of(alert)));
            out.flush();
            if (follow) {
                Interruption.onInterrupt(alerts::stop);
                alerts.follow(alert -> {
                    out.println(output.format().of(alert));
                    out.flush();
                });
            } else if (soFar.isEmpty()) {
                spec.commandLine().getErr().println("no alerts of that kind yet");
            }
            return CommandLine.ExitCode.OK;
        }
    }

    private AlertFilter filter() {
        try {
            return new AlertFilter(since, families, severity, where);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(wrong.getMessage() == null ? "wrong filter" : wrong.getMessage());
        }
    }
}
