/** Where a fact comes from: source, page, time, mode. */
@NullMarked
package dev.leapfrog.events.provenance;

import org.jspecify.annotations.NullMarked;
