/** Questions in SQL, and tables and topics as files. */
@NullMarked
package dev.leapfrog.app.command.sql;

import org.jspecify.annotations.NullMarked;
