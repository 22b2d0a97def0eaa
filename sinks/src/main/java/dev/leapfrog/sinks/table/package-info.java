/**
 * Rows as text for the terminal, CSV, JSON lines and Parquet.
 *
 * <p>Invariants: rows are written as they come, without being kept; what was scraped cannot become a formula of a
 * spreadsheet or a control sequence of a terminal.
 */
@NullMarked
package dev.leapfrog.sinks.table;

import org.jspecify.annotations.NullMarked;
