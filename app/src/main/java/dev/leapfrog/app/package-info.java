/**
 * The program: its command line and its parts put together. The only module that sees all others.
 *
 * <p>Invariants: results go to standard output, everything else to standard error; exit code 0 is done, 1 failed, 2
 * wrong usage; a failure that a user can mend is one line that says how.
 */
@NullMarked
package dev.leapfrog.app;

import org.jspecify.annotations.NullMarked;
