package dev.leapfrog.sinks.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.topic.Unreadable;

/**
 * All alerts that pass a filter, from the first on. Records that are no alerts are left out. Not for use by several
 * threads, but for {@link #stop}.
 */
public final class AlertSubscription implements AutoCloseable {
    private final TopicReader<Alert> reader;
    private final AlertFilter filter;

    private AlertSubscription(TopicReader<Alert> reader, AlertFilter filter) {
        this.reader = reader;
        this.filter = filter;
    }

    /**
     * Subscribes from the beginning.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when an alert topic does not exist
     */
    public static AlertSubscription open(Topics topics, Map<String, Object> clients, AlertFilter filter) {
        List<Topic<Alert>> wanted = Arrays.stream(Family.values())
                .filter(family ->
                        filter.families().isEmpty() || filter.families().contains(family))
                .<Topic<Alert>>map(Topics::alerts)
                .toList();
        return new AlertSubscription(TopicReader.open(clients, topics, wanted, Unreadable.SKIP), filter);
    }

    /** The alerts up to now, in {@link AlertText#ORDER}; a later call gives those since. */
    public List<Alert> readToEnd() {
        List<Alert> alerts = new ArrayList<>();
        reader.readToEnd(record -> pass(record, alerts::add));
        alerts.sort(AlertText.ORDER);
        return alerts;
    }

    /** Hands over each alert from where the reading stands, until {@link #stop}. */
    public void follow(Consumer<Alert> to) {
        reader.follow(record -> pass(record, to));
    }

    private void pass(TopicRecord<Alert> record, Consumer<Alert> to) {
        Alert alert = record.value();
        if (alert != null && filter.test(alert)) {
            to.accept(alert);
        }
    }

    /** Ends {@link #follow} from another thread. */
    public void stop() {
        reader.stop();
    }

    /** How many records were left out because they are no alerts. */
    public long unreadable() {
        return reader.unreadable();
    }

    @Override
    public void close() {
        reader.close();
    }
}
