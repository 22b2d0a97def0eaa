package dev.leapfrog.sinks.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.Subscription;

/** The topics of alerts, one a family. */
public final class AlertTopics {
    private AlertTopics() {}

    /**
     * Subscribes to all alerts that pass a filter, from the beginning.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when an alert topic does not exist
     */
    public static Subscription<Alert> subscribe(Topics topics, Map<String, Object> clients, AlertFilter filter) {
        List<Topic<Alert>> wanted = Arrays.stream(Family.values())
                .filter(family ->
                        filter.families().isEmpty() || filter.families().contains(family))
                .<Topic<Alert>>map(Topics::alerts)
                .toList();
        return Subscription.open(clients, topics, wanted, filter);
    }
}
