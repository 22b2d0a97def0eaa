/**
 * Whether a news item announces the release of a model, decided by its title.
 *
 * <p>In: a title and the {@link dev.leapfrog.ingest.source.definition.release.FamilyNames} of labs. Out: the names of
 * the models that it releases. Most of what labs publish is research, policy and customer stories, which give none.
 *
 * <p>Invariants: pure; no name of a model is in the code or in {@code release-words.yaml}, which holds only the words
 * around names; a title that only mentions a model, or is ambiguous, releases none.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.release;

import org.jspecify.annotations.NullMarked;
