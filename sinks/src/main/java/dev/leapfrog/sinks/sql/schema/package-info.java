/**
 * The tables and views, as they are described to people and as rows are written to them.
 *
 * <p>Invariants: the files that create them are the one place where they are described; every column has a description.
 */
@NullMarked
package dev.leapfrog.sinks.sql.schema;

import org.jspecify.annotations.NullMarked;
