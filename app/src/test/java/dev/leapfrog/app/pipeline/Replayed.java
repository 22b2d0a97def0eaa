package dev.leapfrog.app.pipeline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.sinks.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is in the topics after a recording was replayed there. */
public record Replayed(Cluster cluster, Topics topics) {
    /** Replays it under a prefix of its own. */
    public static Replayed of(Cluster cluster, String prefix, Path recording) throws Exception {
        Topics topics = new Topics(prefix);
        Pipeline pipeline = new Pipeline(cluster, topics, new PrintWriter(new StringWriter()));
        try (Pipeline.Running running = pipeline.start()) {
            pipeline.replay(Archives.open(List.of(recording)), null, running);
        }
        return new Replayed(cluster, topics);
    }

    /** The values of a topic, in order. */
    public List<JsonNode> values(Topic<?> topic) {
        List<JsonNode> values = new ArrayList<>();
        try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster.clients(), topics, topic)) {
            reader.readToEnd(record -> values.add(EventJson.mapper().readTree(record.value())));
        }
        return values;
    }

    /** The same as text, without where each came from. */
    public List<String> said(Topic<?> topic, Predicate<JsonNode> which) {
        return values(topic).stream().filter(which).map(Replayed::withoutOrigin).toList();
    }

    /** Alerts without where they came from and when that was fetched. */
    public List<String> alerts() {
        List<String> alerts = new ArrayList<>();
        for (String alert : AlertSet.of(cluster, topics)) {
            alerts.add(withoutOrigin(EventJson.mapper().readTree(alert)));
        }
        return alerts;
    }

    private static String withoutOrigin(JsonNode value) {
        ObjectNode copy = (ObjectNode) value.deepCopy();
        copy.remove(List.of("provenance", "evidence", "knownAt", "mode", "source", "witnesses", "firstSeenOn"));
        return copy.toString();
    }
}
