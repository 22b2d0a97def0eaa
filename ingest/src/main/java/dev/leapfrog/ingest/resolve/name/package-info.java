/**
 * Names read with the tables of labs and families: what a name says by itself, whoever wrote it and whenever.
 *
 * <p>In: a name as written. {@link Readings} finds the family, separates the configuration and gives a {@link Reading}
 * with the candidates the name may mean, each as a {@link NameForm}; {@link Owners} reads who made the model from the
 * path. {@link Wording} and {@link WeakKeys} say which words may be left out. Invariants: a reading depends on the name
 * and the tables alone, and is worked out once a name.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.name;

import org.jspecify.annotations.NullMarked;
