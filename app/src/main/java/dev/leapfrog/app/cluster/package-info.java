/**
 * The Kafka cluster that a command works on, given or embedded, and what is read from its topics as a whole.
 *
 * <p>Invariants: only committed records are read; what was started here is closed here, clients before the broker.
 */
@NullMarked
package dev.leapfrog.app.cluster;

import org.jspecify.annotations.NullMarked;
