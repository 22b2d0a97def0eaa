/**
 * Reading topics: typed, read committed, without a consumer group, so that every reader sees everything.
 *
 * <p>{@link dev.leapfrog.sinks.topic.TopicReader} reads the partitions of some topics from their beginning, or from
 * given offsets, to their present end or on and on; each record becomes a {@link dev.leapfrog.sinks.topic.TopicRecord}
 * with its value in the type that the topic declares. What cannot be read is treated in one way, chosen when opening
 * ({@link dev.leapfrog.sinks.topic.Unreadable}).
 *
 * <p>Invariants: nothing of an open or aborted transaction is seen; each record is handed over once.
 */
@NullMarked
package dev.leapfrog.sinks.topic;

import org.jspecify.annotations.NullMarked;
