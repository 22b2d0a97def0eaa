/**
 * What a record says as rows of tables.
 *
 * <pre>
 * a value of a topic -> RecordRows -> BoardRows, GapRows, PriceRows, … -> Change (put, merge, update, delete)
 * </pre>
 *
 * <p>Invariants: no database is known here; the changes of a record follow from that record alone, but for models that
 * are not written again when nothing is new; each table is changed by records of one topic (alerts and their evidence:
 * of the alert topics), so that the order in which topics are read does not matter.
 */
@NullMarked
package dev.leapfrog.sinks.sql.row;

import org.jspecify.annotations.NullMarked;
