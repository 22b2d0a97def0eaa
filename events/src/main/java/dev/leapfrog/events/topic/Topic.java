package dev.leapfrog.events.topic;

import dev.leapfrog.events.json.Require;

/**
 * One topic: its name without the prefix, how it is cut and kept, and what its key is.
 *
 * @param name without prefix, such as {@code alerts.gaps}
 * @param value the type of its values, for readers
 * @param key what stands in its key, for people
 */
public record Topic<T>(String name, Partitions partitions, Retention retention, Class<T> value, String key) {
    public Topic {
        Require.text(name, "topic name");
    }

    /** How many partitions a topic has. */
    public enum Partitions {
        /** One: its offsets are the one order of everything. */
        ONE,
        /** Four everywhere, fixed at creation: arenas are told apart by partition. */
        FOUR,
        /** Four on a cluster, one on the embedded broker. */
        BY_SIZE;

        public int count(boolean embedded) {
            return this == ONE || (this == BY_SIZE && embedded) ? 1 : 4;
        }
    }

    /** How long records are kept. */
    public enum Retention {
        /** For ever: record timestamps are event times, so any limit would delete history at once. */
        FOR_EVER,
        /** The last one of each key. */
        COMPACTED
    }
}
