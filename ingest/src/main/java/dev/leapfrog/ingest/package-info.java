/**
 * Ingest: from web pages and recorded responses to observations in Kafka.
 *
 * <p>The way of a response: {@code live} has it fetched ({@code fetch}) and archived ({@code archive}), or
 * {@code replay} reads it from archives; {@code intake} has its {@code source} parse it, {@code resolve} name its
 * models, {@code snapshot} compare it with what was published before and {@code publish} write the difference;
 * {@code calendar} ends the days between. Here are only the sources that the program brings along. Invariants:
 * everything but {@code fetch}, {@code archive} and {@code publish.kafka} is free of input and output; nothing here
 * reads the system clock.
 */
@NullMarked
package dev.leapfrog.ingest;

import org.jspecify.annotations.NullMarked;
