/**
 * An offer, and what each source says of it.
 *
 * <pre>
 * Claim: what a source says, for a span of days -> Listing: all of one source -> SourceClaim: what holds now
 * Offer: all sources together, its SettledPrice, an UnconfirmedChange, what is Scheduled
 * RankedClaims: the sources that are believed, by weight
 * </pre>
 */
@NullMarked
package dev.leapfrog.streams.price.offer;

import org.jspecify.annotations.NullMarked;
