package dev.leapfrog.app.command.webhook;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.WatchedModels;
import dev.leapfrog.app.config.route.ConfiguredRoute;
import dev.leapfrog.app.subscribers.LabCountries;
import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.alert.AlertFilter;
import dev.leapfrog.sinks.alert.AlertText;
import dev.leapfrog.sinks.alert.AlertTopics;
import dev.leapfrog.sinks.delivery.Destination;
import dev.leapfrog.sinks.delivery.Outcome;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Message.Form;
import dev.leapfrog.sinks.route.RouteFilter;
import dev.leapfrog.sinks.route.Selection.Content;
import dev.leapfrog.sinks.story.NewestStories;
import dev.leapfrog.sinks.story.StoryText;
import dev.leapfrog.sinks.topic.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One real message, now. */
@Command(
        name = "test",
        description = {
            "Send the newest story, or alert, that the route is about to its endpoint, however old it is, and say what became"
                    + " of it.",
            "It is marked as a test. Quiet hours and digests are not waited for, and nothing is tried twice."
        },
        footer = {"", "Example:", "  leapfrog webhook test team --config leapfrog.yaml"})
final class WebhookTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ROUTE", description = "The name of a route of the configuration.")
    private String route = "";

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Send the story, or alert, of this id instead, whatever the route is about.")
    private @Nullable String id;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        ConfiguredRoute configured = Routes.named(route, configuration);
        Destination destination = Routes.open(configured);
        try (Cluster cluster = options.open()) {
            Notice notice = chosen(past(cluster, configured.route().selection().content()), configured, configuration);
            Message message = new Message("test-" + UUID.randomUUID(), route, List.of(notice), Form.TEST);
            return said(
                    destination.channel().name(), notice, destination.channel().send(message));
        }
    }

    /** Everything that could be told, the newest first. */
    private Stream<Notice> past(Cluster cluster, Content content) {
        Stream<Notice> past;
        if (content == Content.STORIES) {
            try (Subscription<Story> stories =
                    Subscription.open(cluster.clients(), options.topics(), List.of(Topics.STORIES), any -> true)) {
                past = NewestStories.of(stories.readToEnd(StoryText.ORDER)).stream()
                        .map(story -> Notice.of(story, null));
            }
        } else {
            try (Subscription<Alert> alerts =
                    AlertTopics.subscribe(options.topics(), cluster.clients(), AlertFilter.all())) {
                past = alerts.readToEnd(AlertText.ORDER).stream().map(alert -> Notice.of(alert, null));
            }
        }
        return past.sorted(
                Comparator.<Notice, Instant>comparing(Notice::occurredAt).reversed());
    }

    private Notice chosen(Stream<Notice> past, ConfiguredRoute configured, Configuration configuration)
            throws IOException {
        if (id != null) {
            return past.filter(notice ->
                            Objects.equals(id, notice.id()) || notice.id().startsWith(id + "-"))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage("there is no story or alert of id " + id));
        }
        RouteFilter filter = new RouteFilter(
                configured.route().selection(), WatchedModels.of(configuration, data.folder()), new LabCountries());
        return past.filter(filter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing that route " + route
                        + " is about has happened yet; --id ID sends any story (leapfrog stories --output json)"));
    }

    private int said(String channel, Notice notice, Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String what = notice.story() != null ? StoryText.headline(notice.story()) : notice.headline();
        if (outcome instanceof Outcome.Delivered) {
            out.println("sent to " + route + " (" + channel + "): " + what);
            return CommandLine.ExitCode.OK;
        }
        err.println("leapfrog: not delivered to " + route + " (" + channel + "): " + outcome.reason());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
