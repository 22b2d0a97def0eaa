package dev.leapfrog.streams.price.offer;

import java.time.Instant;
import java.util.UUID;

import dev.leapfrog.events.model.Price;

/**
 * A change that a source has seen and one of more weight has not.
 *
 * @param source of most weight among those that have seen it
 * @param opened when it was first concluded
 * @param alerted whether it was alerted
 */
public record UnconfirmedChange(Price price, String source, Instant opened, UUID happening, boolean alerted) {}
