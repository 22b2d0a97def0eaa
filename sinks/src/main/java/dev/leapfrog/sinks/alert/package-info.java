/**
 * Alerts for subscribers: which ones are wanted, and how one is written.
 *
 * <p>Records of the alert topics come in, those that pass an {@link dev.leapfrog.sinks.alert.AlertFilter} are handed
 * on, as a line for people or as JSON for programs ({@link dev.leapfrog.sinks.alert.AlertText}).
 *
 * <p>Invariants: text is free of control characters, whatever a page held; JSON is the alert as it is in Kafka, one a
 * line; alerts come in the order (occurredAt, id).
 */
@NullMarked
package dev.leapfrog.sinks.alert;

import org.jspecify.annotations.NullMarked;
