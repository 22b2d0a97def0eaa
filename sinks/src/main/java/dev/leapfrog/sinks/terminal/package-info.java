/**
 * Alerts for people at a terminal and for programs behind a pipe.
 *
 * <p>Invariants: text is free of control characters, whatever a page held; JSON is the alert as it is in Kafka, one a
 * line; alerts come in the order (occurredAt, id).
 */
@NullMarked
package dev.leapfrog.sinks.terminal;

import org.jspecify.annotations.NullMarked;
