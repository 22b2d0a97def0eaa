package dev.leapfrog.app.command.show;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics, as they are defined. */
@Command(
        name = "topics",
        description =
                "Show the topics with partitions (on a cluster, and embedded), retention and key; --create makes them.")
public final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--create", description = "Create the topics that are missing.")
    private boolean create;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "TEXT")
    private Format output = Format.TEXT;

    /** How the list is written. */
    private enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws Exception {
        Topics topics = options.topics();
        if (create) {
            try (Cluster cluster = options.open()) {
                cluster.createTopics(topics);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Topic<?> topic : Topics.all()) {
            out.println(output == Format.JSON ? json(topics, topic) : text(topics, topic));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static String text(Topics topics, Topic<?> topic) {
        return String.format(
                Locale.ROOT,
                "%-28s %d / %d  %-9s  key: %s",
                topics.name(topic),
                topic.partitions().count(false),
                topic.partitions().count(true),
                retention(topic),
                topic.key());
    }

    private static String json(Topics topics, Topic<?> topic) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("topic", topics.name(topic));
        fields.put("partitions", topic.partitions().count(false));
        fields.put("partitionsEmbedded", topic.partitions().count(true));
        fields.put("retention", retention(topic));
        fields.put("key", topic.key());
        return EventJson.text(fields);
    }

    private static String retention(Topic<?> topic) {
        return switch (topic.retention()) {
            case FOR_EVER -> "for ever";
            case COMPACTED -> "compacted";
        };
    }
}
