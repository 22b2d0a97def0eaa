/**
 * Whether an item of a lab's news is the release of a model, told by its title.
 *
 * <p>Purpose: most of what labs publish is research, policy and customers; only releases concern the tracker.
 * Invariants: pure, without any name of a model: names come as {@link dev.leapfrog.ingest.source.FamilyNames}, the
 * words around them from {@code release-words.yaml}; a title that only mentions a model is no release, and where it
 * cannot be told, it is none.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.release;

import org.jspecify.annotations.NullMarked;
