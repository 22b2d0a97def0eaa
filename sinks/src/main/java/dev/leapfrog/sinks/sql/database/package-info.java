/**
 * Databases of SQLite and PostgreSQL: where they are, how one gets in, what differs between them.
 *
 * <p>Invariants: passwords come from a file or the environment and are never shown; over a connection for reading
 * nothing can be changed.
 */
@NullMarked
package dev.leapfrog.sinks.sql.database;

import org.jspecify.annotations.NullMarked;
