/**
 * Read models: what holds now, from the facts in a topic, for every channel that shows it.
 *
 * <p>A view takes the records of a topic one by one in their order, keeps what holds after them, and gives a snapshot
 * of it. It knows no Kafka.
 */
@NullMarked
package dev.leapfrog.sinks.view;

import org.jspecify.annotations.NullMarked;
