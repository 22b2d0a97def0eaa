/**
 * Topics into tables, each record exactly once.
 *
 * <pre>
 * TopicReader -> SqlWriter (a thread) -> row.RecordRows -> Batch -> one transaction: Turn, rows, Positions
 * </pre>
 *
 * <p>The offsets stand in the database, beside the rows and in their transaction, so nothing else needs to agree with
 * them: whoever starts goes on behind what is committed there. Kafka keeps no offsets of the writer.
 *
 * <p>Invariants: rows and offsets change together; only the writer that started last can commit; when topics were
 * created anew, the tables are emptied and filled from the beginning.
 */
@NullMarked
package dev.leapfrog.sinks.sql.write;

import org.jspecify.annotations.NullMarked;
