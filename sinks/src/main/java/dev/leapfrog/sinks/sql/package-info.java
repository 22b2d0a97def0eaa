/**
 * All facts, states, alerts and stories as tables of a database, for questions in SQL.
 *
 * <pre>
 * topics -> sql.row (what a record changes) -> sql.write (in one transaction with the offsets) -> SQLite, PostgreSQL
 * a question -> sql.query -> table.Rows -> text, CSV, NDJSON, Parquet
 * </pre>
 *
 * <p>What the tables hold is described in the files that create them ({@code migration}) and nowhere else;
 * {@code docs/sql.md} is made from them.
 */
@NullMarked
package dev.leapfrog.sinks.sql;

import org.jspecify.annotations.NullMarked;
