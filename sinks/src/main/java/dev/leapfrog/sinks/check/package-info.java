/**
 * Names of models that end, as they are written in files: which names there are, and where they stand in a text.
 *
 * <p>Invariants: a name is found as a whole only, never as a part of a longer one; a name that could be an ordinary
 * word counts only where it is quoted or stands alone.
 */
@NullMarked
package dev.leapfrog.sinks.check;

import org.jspecify.annotations.NullMarked;
