/**
 * Lists of models, uptake and derivatives against what their source said before.
 *
 * <p>In: a list with its date and the models of its rows. Each class compares entry by entry and closes the list
 * through {@link dev.leapfrog.ingest.snapshot.change.ListDraft}. Out: listed models, deprecations, measurements,
 * derivatives. Invariants: an older list than the last emits nothing; a missing entry is kept as it was.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.list;

import org.jspecify.annotations.NullMarked;
