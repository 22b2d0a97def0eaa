/** Topics in a database, from a real broker. */
@NullMarked
package dev.leapfrog.app.sql;

import org.jspecify.annotations.NullMarked;
