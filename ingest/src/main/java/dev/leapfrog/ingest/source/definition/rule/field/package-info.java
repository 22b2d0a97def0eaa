/**
 * The fields of a row in groups: what belongs to a board, an entry, a score, a price, the end of a model.
 *
 * <p>In: a row and the address of its page. Out: a value that is made of several fields, such as a score with its
 * interval; null where the row has none. Invariant: a field that the definition does not name has no value.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.rule.field;

import org.jspecify.annotations.NullMarked;
