package dev.leapfrog.streams.price.offer;

import java.time.Instant;

import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * The price of an offer.
 *
 * @param source whose claim it is, to the last amount
 * @param at when it became the price
 * @param before the price before; null for the first known one
 * @param unseen whether it came to be the price without any source having been seen to move to it
 */
public record SettledPrice(
        Price price, String source, Instant at, @Nullable Price before, boolean unseen) {
    /** The same price with more amounts known, or fewer. */
    public SettledPrice stated(Price same, String by) {
        return new SettledPrice(same, by, at, before, unseen);
    }

    public SettledPrice seen() {
        return new SettledPrice(price, source, at, before, false);
    }
}
