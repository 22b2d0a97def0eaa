package dev.leapfrog.sinks.history;

import dev.leapfrog.sinks.topic.TopicRecord;

/** Where a record stands in its topic: what a reader that comes back can go on from. */
public record Position(String topic, int partition, long offset) {
    public static Position of(TopicRecord<?> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }
}
