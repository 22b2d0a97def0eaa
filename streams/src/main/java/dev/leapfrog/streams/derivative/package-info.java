/**
 * What is made from which models: derivatives that name their base, counted over the last month by the lab and the
 * country of the base.
 *
 * <pre>
 * closed lists of derivatives -> BuiltUpon, one a base model: how many were made of it on each day, by kind
 * the end of a day            -> sums over the window, per kind -> UptakeShares
 *                             -> ShareLeads -> OvertakeAlert
 * </pre>
 *
 * <p>Invariants: concluded when a day ends, so that the order of the many lists of one day does not matter; a list that
 * does not say which bases it covers counts for nothing; while lists do not reach back over the whole window, leads are
 * set and nothing is told.
 */
@NullMarked
package dev.leapfrog.streams.derivative;

import org.jspecify.annotations.NullMarked;
