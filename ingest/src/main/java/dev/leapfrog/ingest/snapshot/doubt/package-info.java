/**
 * Whether a list as a whole can be what it says it is.
 *
 * <p>In: a list and the facts so far. {@link RowFloor} doubts a list with too few rows, {@link MisservedList} one that
 * looks like another board's. Out: a list that is believed, or one in quarantine with the reason. Invariants: what a
 * person has released is believed once; a list in quarantine changes nothing else.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.doubt;

import org.jspecify.annotations.NullMarked;
