/** How models stand on a board: their scores, who leads and since when. */
@NullMarked
package dev.leapfrog.events.standing;

import org.jspecify.annotations.NullMarked;
