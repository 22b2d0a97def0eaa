/**
 * Reading one field of a row as a definition describes it.
 *
 * <p>In: a row and the address of its page. A {@link dev.leapfrog.ingest.source.definition.field.FieldRule} tries its
 * paths, matches and maps the text, and reads it as a line, a number, a day or an instant. Out: the value; null where
 * the row has none.
 *
 * <p>Invariants: pure; patterns are matched in linear time.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.field;

import org.jspecify.annotations.NullMarked;
