/** What ingest keeps of each source: cursor, health, last facts, learned names. */
@NullMarked
package dev.leapfrog.events.source;

import org.jspecify.annotations.NullMarked;
