/**
 * Everything any source said. Sealed: who reads an observation handles each kind.
 *
 * <p>Ingest writes them, topologies read them: {@code observations} holds all, {@code scores} those of arenas.
 */
@NullMarked
package dev.leapfrog.events.observation;

import org.jspecify.annotations.NullMarked;
