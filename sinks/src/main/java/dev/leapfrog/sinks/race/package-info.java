/** The state of the race in a few words: who leads, how far others are behind, and how old that is. */
@NullMarked
package dev.leapfrog.sinks.race;

import org.jspecify.annotations.NullMarked;
