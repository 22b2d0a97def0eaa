package dev.leapfrog.sinks.sql.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.sinks.sql.row.Change;
import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.schema.SchemaTable;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

/** How far the topics have been read, as it stands in the database beside the rows. */
final class Positions {
    private static final String TABLE = "leapfrog_positions";

    private final Map<String, String> topicIds;

    /** @param topicIds Kafka's ids of the topics, by name */
    Positions(Map<String, String> topicIds) {
        this.topicIds = Map.copyOf(topicIds);
    }

    private record Stored(String topic, String topicId, int partition, long next) {}

    /**
     * Where to go on. When a topic was created anew, or is shorter than what was read of it, all rows are of a past
     * that is no more: they are deleted, and everything is read from its beginning.
     *
     * @param ends offsets of the next record of each partition
     */
    Map<TopicPartition, Long> read(Handle handle, Map<TopicPartition, Long> ends) {
        List<Stored> stored = handle.createQuery("select topic, topic_id, log_partition, next_offset from " + TABLE)
                .map((row, context) -> new Stored(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .list();
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (Stored one : stored) {
            TopicPartition partition = new TopicPartition(one.topic, one.partition);
            Long end = ends.get(partition);
            if (end == null || end < one.next || !one.topicId.equals(topicIds.get(one.topic))) {
                clear(handle);
                return Map.of();
            }
            positions.put(partition, one.next);
        }
        return positions;
    }

    private static void clear(Handle handle) {
        for (SchemaTable table : Schema.bundled().tables().values()) {
            if (!table.isInternal() || table.name().equals(TABLE)) {
                handle.execute("delete from " + table.name());
            }
        }
    }

    /** The changes that say how far it has been read. */
    List<Change> changes(Map<TopicPartition, Long> next) {
        List<Change> changes = new ArrayList<>();
        next.forEach((partition, offset) -> {
            Map<String, Object> row = new TreeMap<>();
            row.put("topic", partition.topic());
            row.put("topic_id", topicIds.getOrDefault(partition.topic(), ""));
            row.put("log_partition", partition.partition());
            row.put("next_offset", offset);
            changes.add(new Change.Put(TABLE, new HashMap<>(row)));
        });
        return changes;
    }
}
