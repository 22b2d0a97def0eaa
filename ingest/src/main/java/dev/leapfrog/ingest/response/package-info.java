/**
 * What servers answered, as plain values: live, before it is archived, and recorded, when it has a place in an archive.
 *
 * <p>In: nothing, these are the words that {@code fetch}, {@code archive} and {@code intake} share. A
 * {@link dev.leapfrog.ingest.response.LiveResponse} comes from the network, gets its place from the archive and goes on
 * as a {@link dev.leapfrog.ingest.response.RecordedResponse}. Invariants: bodies are decoded and never copied; a
 * recorded response has a cursor, and cursors are the order in which everything is read.
 */
@NullMarked
package dev.leapfrog.ingest.response;

import org.jspecify.annotations.NullMarked;
