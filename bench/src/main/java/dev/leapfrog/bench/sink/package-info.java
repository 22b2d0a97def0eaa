/**
 * How fast each sink takes the whole history of a data folder.
 *
 * <pre>
 * data folder -> broker -> history fold, SQLite, PostgreSQL, server (streams, feeds)
 *            -> LiveCopy in another broker -> webhook to a LoopbackReceiver
 *   -> Measurement, several rounds each -> table
 * </pre>
 *
 * <p>Invariants: a round begins with nothing (a new database, a new consumer) and ends when the last record has
 * arrived; sinks are measured one after the other, in one JVM with the broker.
 */
@NullMarked
package dev.leapfrog.bench.sink;

import org.jspecify.annotations.NullMarked;
