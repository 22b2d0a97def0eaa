/**
 * The spelling of names: what can be read off the letters of a name, without any table.
 *
 * <p>In: a name as a source writes it. {@link WrittenName} takes it apart (path, words, configuration, offer),
 * {@link NormalForm} brings words to the form in which they are compared, {@link Stamp} and {@link NameFacts} find
 * dates and sizes in them, and {@link MatchKey} gives the looser key by which known models are looked up. Invariants:
 * everything is a pure function of its text; a normal form is the normal form of itself, and is never empty.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.spelling;

import org.jspecify.annotations.NullMarked;
