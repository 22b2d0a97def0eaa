/**
 * The API: what the history knows, as JSON and, where it is a table, as CSV. Each class answers what belongs together;
 * {@link dev.leapfrog.sinks.web.api.Api} is all of them.
 *
 * <p>Invariants: what is a record in Kafka is the same JSON here; nothing is answered that is not in the topics.
 */
@NullMarked
package dev.leapfrog.sinks.web.api;

import org.jspecify.annotations.NullMarked;
