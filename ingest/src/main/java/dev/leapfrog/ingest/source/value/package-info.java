/**
 * Reading single values: text, numbers and days as pages write them.
 *
 * <p>In: the text of a cell or field. Out: the value, null where the text stands for nothing, or
 * {@link dev.leapfrog.ingest.source.value.UnreadableException} where it is something else. Invariants: pure; bounded in
 * length and digits; nothing is guessed.
 */
@NullMarked
package dev.leapfrog.ingest.source.value;

import org.jspecify.annotations.NullMarked;
