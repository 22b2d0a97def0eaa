package dev.leapfrog.app.command.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.view.QuarantinedFacts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is held back because it is not believed. */
@Command(
        name = "held",
        description = "List quarantined values, why they are not published, and the pages they came from.")
final class SourcesHeldCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        List<QuarantinedFacts.Entry> held = held(options);
        PrintWriter out = spec.commandLine().getOut();
        held.forEach(one -> out.println(output.isJson() ? json(one) : text(one)));
        out.flush();
        if (held.isEmpty()) {
            spec.commandLine().getErr().println("nothing is held back");
        }
        return CommandLine.ExitCode.OK;
    }

    /** What is quarantined now, by source and entity. */
    static List<QuarantinedFacts.Entry> held(ClusterOptions options) throws IOException {
        QuarantinedFacts held = new QuarantinedFacts();
        try (Cluster cluster = options.open()) {
            TopicReader.readAll(
                    cluster.clients(),
                    options.topics(),
                    Topics.SOURCE_FACTS,
                    record -> held.fold(record.key(), record.value()));
        }
        return held.snapshot();
    }

    private static String text(QuarantinedFacts.Entry held) {
        SourceFact.Quarantined fact = held.fact();
        return PrintableText.of(String.format(
                Locale.ROOT,
                "%s  '%s'  %s  (%s; since %s, %s at %d)",
                held.source(),
                fact.what(),
                fact.reason(),
                fact.claim(),
                fact.since(),
                fact.page().file(),
                fact.page().offset()));
    }

    private static String json(QuarantinedFacts.Entry held) {
        SourceFact.Quarantined fact = held.fact();
        Map<String, Object> row = new TreeMap<>();
        row.put("source", held.source());
        row.put("what", fact.what());
        row.put("reason", fact.reason());
        row.put("claim", fact.claim());
        row.put("since", fact.since().toString());
        row.put("url", fact.url());
        row.put("file", fact.page().file());
        row.put("offset", fact.page().offset());
        return EventJson.text(row);
    }
}
