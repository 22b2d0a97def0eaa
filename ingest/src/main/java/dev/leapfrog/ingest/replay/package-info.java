/**
 * Replay: recorded responses into Kafka.
 *
 * <p>In: WARC archives, merged in the order (WARC-Date, file, offset). Each response is taken by {@code intake}; the
 * calendar ends the days between. Out: observations in Kafka, and a count of what became of the responses of each file.
 * Invariants: one writer; a replay that was broken off goes on where it stopped, one that is finished publishes
 * nothing.
 */
@NullMarked
package dev.leapfrog.ingest.replay;

import org.jspecify.annotations.NullMarked;
