/** How records are read, written and checked: one mapper, one set of checks. */
@NullMarked
package dev.leapfrog.events.json;

import org.jspecify.annotations.NullMarked;
