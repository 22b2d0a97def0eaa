/**
 * The contract: what sources said, what detectors concluded, and the topics both travel in.
 *
 * <p>Invariants: every type is an immutable record that validates itself, so that what exists is well-formed; one
 * mapper ({@link dev.leapfrog.events.json.EventJson}) gives the only JSON form; a golden file pins that form for each
 * type and version. All times are event times in UTC. Nothing here reads a clock or talks to Kafka.
 */
@NullMarked
package dev.leapfrog.events;

import org.jspecify.annotations.NullMarked;
