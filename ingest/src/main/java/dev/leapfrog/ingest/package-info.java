/**
 * Ingest: from recorded responses to observations in Kafka.
 *
 * <p>The way of a response: {@code archive} reads it, a {@code source} parses it, {@code resolve} names its models,
 * {@code snapshot} compares it with what was said last, {@code publish} writes the difference; {@code calendar} ends
 * the days between. Everything but archive and publish is pure; nothing here reads the system clock.
 */
@NullMarked
package dev.leapfrog.ingest;

import org.jspecify.annotations.NullMarked;
