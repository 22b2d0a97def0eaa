package dev.leapfrog.app.pipeline;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.alert.AlertFilter;
import dev.leapfrog.sinks.alert.AlertText;
import dev.leapfrog.sinks.alert.AlertTopics;
import dev.leapfrog.sinks.story.StoryText;
import dev.leapfrog.sinks.topic.Subscription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The alerts of a cluster as what is the same in every run: their JSON without {@code run} and {@code sequence}. */
public final class AlertSet {
    private AlertSet() {}

    public static List<String> of(Cluster cluster, Topics topics) {
        try (Subscription<Alert> alerts = AlertTopics.subscribe(topics, cluster.clients(), AlertFilter.all())) {
            return alerts.readToEnd(AlertText.ORDER).stream()
                    .map(AlertSet::comparable)
                    .toList();
        }
    }

    /** The alerts, then every revision of every story. */
    public static List<String> withStories(Cluster cluster, Topics topics) {
        List<String> all = new ArrayList<>(of(cluster, topics));
        try (Subscription<Story> stories =
                Subscription.open(cluster.clients(), topics, List.of(Topics.STORIES), any -> true)) {
            stories.readToEnd(StoryText.ORDER).stream().map(StoryText.JSON::of).forEach(all::add);
        }
        return all;
    }

    /** Lines as {@code --output json} prints them. */
    public static List<String> ofLines(List<String> lines) {
        return lines.stream()
                .map(EventJson.mapper()::readTree)
                .map(AlertSet::comparable)
                .toList();
    }

    private static String comparable(Alert alert) {
        return comparable(EventJson.mapper().readTree(EventJson.write(alert)));
    }

    private static String comparable(JsonNode alert) {
        for (JsonNode evidence : alert.path("evidence")) {
            ((ObjectNode) evidence.path("provenance")).remove(List.of("run", "sequence"));
        }
        return alert.toString();
    }
}
