/**
 * What a row means by the tables and a user's aliases, before anything is learned from links.
 *
 * <p>In: a {@link Naming}, what a source wrote of one row. {@link Identities} decides lab and release from reading,
 * owner and catalogue; {@link TableLookup} adds the source's convention, follows links and remembers answers;
 * {@link ModelDescriptions} says what is known of the model. Out: an {@link Identity} with what it rests on.
 * Invariants: the answer depends on question, tables and aliases alone; a name that no table proves to be a known model
 * stands for itself.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.identity;

import org.jspecify.annotations.NullMarked;
