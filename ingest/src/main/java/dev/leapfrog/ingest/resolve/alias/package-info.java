/**
 * Aliases: names that are said to mean a model, by a user or by what was learned from links.
 *
 * <p>In: a user's YAML ({@link UserAliases}) or records of what was learned. Out: for a name and the source that writes
 * it, the alias that applies, the source's own before one of every source. Invariants: names are compared in normal
 * form; one name of one source means one model.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.alias;

import org.jspecify.annotations.NullMarked;
