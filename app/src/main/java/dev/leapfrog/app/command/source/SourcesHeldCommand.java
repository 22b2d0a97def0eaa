package dev.leapfrog.app.command.source;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicLog;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.alert.AlertText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is held back because it is not believed. */
@Command(
        name = "held",
        description = "Show what was read and is held back because it is not believed, with the page it stands on.")
final class SourcesHeldCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        Map<String, SourceFact.Quarantined> held = held(options);
        PrintWriter out = spec.commandLine().getOut();
        held.forEach((key, one) -> out.println(output.isJson() ? json(key, one) : text(key, one)));
        out.flush();
        if (held.isEmpty()) {
            spec.commandLine().getErr().println("nothing is held back");
        }
        return CommandLine.ExitCode.OK;
    }

    /** By source and what it is, as the key of the fact has it. */
    static Map<String, SourceFact.Quarantined> held(ClusterOptions options) throws Exception {
        Map<String, SourceFact.Quarantined> held = new TreeMap<>();
        try (Cluster cluster = options.open()) {
            TopicLog.read(cluster, options.topics().name(Topics.SOURCE_FACTS), record -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    held.remove(key);
                } else if (key.contains(" quarantined ")) {
                    put(key, record.value(), held);
                }
            });
        }
        return held;
    }

    private static void put(String key, byte[] json, Map<String, SourceFact.Quarantined> held) {
        try {
            if (EventJson.read(json, SourceFact.class) instanceof SourceFact.Quarantined one) {
                held.put(key, one);
            }
        } catch (UnreadableEvent unreadable) {
            throw new IllegalStateException(
                    "topic source-facts holds what cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String source(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static String text(String key, SourceFact.Quarantined held) {
        return AlertText.printable(String.format(
                Locale.ROOT,
                "%s  '%s'  %s  (%s; since %s, %s at %d)",
                source(key),
                held.what(),
                held.reason(),
                held.claim(),
                held.since(),
                held.page().file(),
                held.page().offset()));
    }

    private static String json(String key, SourceFact.Quarantined held) {
        Map<String, Object> row = new TreeMap<>();
        row.put("source", source(key));
        row.put("what", held.what());
        row.put("reason", held.reason());
        row.put("claim", held.claim());
        row.put("since", held.since().toString());
        row.put("url", held.url());
        row.put("file", held.page().file());
        row.put("offset", held.page().offset());
        return EventJson.text(row);
    }
}
