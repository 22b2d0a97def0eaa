/**
 * What offers cost, folded from the claims of all sources.
 *
 * <pre>
 * ClosedList -> PriceList: which offer is meant -> offer.Offer, kept in OfferIndex
 *            -> fold.OfferFold: the price, what changed -> PriceFact, Alert
 * OfferIndex -> PriceBook: list and street price of a model
 * </pre>
 *
 * <p>Invariants: plain Java without Kafka; four sources that see one change make one change; a source of less weight
 * opens a change that stays provisional until one of more weight agrees or has been silent.
 */
@NullMarked
package dev.leapfrog.streams.price;

import org.jspecify.annotations.NullMarked;
