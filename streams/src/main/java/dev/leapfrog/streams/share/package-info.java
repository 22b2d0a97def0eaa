/**
 * Who has how much of the use of models: shares of labs, countries and kinds of openness over the models of one list,
 * and when one overtakes another.
 *
 * <pre>
 * closed lists -> ListedRows: what each name of a source last had
 *              -> sums over the names of this list -> shares, the most used models -> UptakeShares
 *              -> FollowedList, one a measure and universe: who leads -> alerts
 * </pre>
 *
 * <p>Invariants: a list is compared with one of the same universe, source and length alone; what is not known of a
 * model is a share of its own, and where it could decide who leads, nobody is said to lead. The cost of a list is that
 * of its names, which its marker holds all.
 */
@NullMarked
package dev.leapfrog.streams.share;

import org.jspecify.annotations.NullMarked;
