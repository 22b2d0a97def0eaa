/**
 * Everything that the output topics have said so far, in memory, for channels that answer questions: the HTTP API, the
 * dashboard, feeds, agents.
 *
 * <p>{@link dev.leapfrog.sinks.history.HistoryReader} reads the topics once for all of them, from their beginning and
 * on as records come, and folds each into a {@link dev.leapfrog.sinks.history.History}: what holds now, and the series
 * that led there. Questions are asked under its lock; listeners hear of every record that came after the first reading.
 *
 * <p>Invariants: topics are read only, in committed order; what is handed out is never changed later.
 */
@NullMarked
package dev.leapfrog.sinks.history;

import org.jspecify.annotations.NullMarked;
