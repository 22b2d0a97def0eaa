/**
 * Questions to the tables, in SQL.
 *
 * <p>Invariants: nothing can be changed; a statement that is wrong is refused with the place where it is; rows are
 * handed over as they come.
 */
@NullMarked
package dev.leapfrog.sinks.sql.query;

import org.jspecify.annotations.NullMarked;
