/**
 * Kafka inside the process: one real broker for those who have no cluster, and the topics on either.
 *
 * <p>Invariants: this is the only package that touches Kafka's server internals, and within it only
 * {@link dev.leapfrog.app.broker.EmbeddedBroker} and what prepares its start. A data folder belongs to one process at a
 * time. What was acknowledged survives the death of the process. Nothing here adds a shutdown hook: whoever starts the
 * broker closes it, after everything that talks to it.
 */
@NullMarked
package dev.leapfrog.app.broker;

import org.jspecify.annotations.NullMarked;
