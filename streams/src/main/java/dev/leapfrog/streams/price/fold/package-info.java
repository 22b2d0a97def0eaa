/**
 * One offer at one moment: from what all sources say to its price.
 *
 * <pre>
 * Offer -> OfferFold -> Correction (why another price is no change), PriceHistory (what was before), Announcements
 *                    -> PriceFacts, alerts
 * </pre>
 */
@NullMarked
package dev.leapfrog.streams.price.fold;

import org.jspecify.annotations.NullMarked;
