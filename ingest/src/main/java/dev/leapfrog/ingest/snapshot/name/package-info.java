/**
 * What names mean to all sources of one ingest, while their lists are compared.
 *
 * <p>In: the rows of a response. {@link RowModels} resolves them, {@link NamesDraft} works out what their links show,
 * and {@link ModelNames} takes that over once it is written ({@link NameChanges}). Out: resolved models, learned names,
 * merges. Invariants: nothing changes for other sources before it is written; a published model keeps its name until a
 * link is confirmed on a later day.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.name;

import org.jspecify.annotations.NullMarked;
