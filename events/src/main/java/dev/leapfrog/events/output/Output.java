package dev.leapfrog.events.output;

import java.time.Instant;

/**
 * Everything that a topology emits: states, folded facts, alerts, stories. It says itself by which key, for which time
 * and under which id it travels, so that whoever writes it needs to know nothing else of it; its topic is
 * {@link dev.leapfrog.events.topic.Topics#of}.
 */
public sealed interface Output
        permits Alert,
                CapabilityIndex,
                CategoryState,
                FrontierState,
                GapState,
                MarketState,
                PriceFact,
                ReleaseFact,
                Story,
                TierState,
                UptakeFact,
                UptakeShares,
                WindowState {
    /** The key in its topic. */
    String key();

    /** When it was so: published, or else fetched; a page may bear a date that is yet to come. */
    Instant eventTime();

    /** When the page that it was concluded from was fetched. */
    Instant knownAt();

    /** What tells this record from any other of its origin and type. */
    String eventId();

    /** Where it comes from, for {@code ce_source}: a source, a board, a family of alerts. */
    String origin();

    /**
     * The record's timestamp: event time, but never ahead of the fetch, as brokers refuse times ahead of their clock.
     */
    default Instant timestamp() {
        return eventTime().isAfter(knownAt()) ? knownAt() : eventTime();
    }
}
