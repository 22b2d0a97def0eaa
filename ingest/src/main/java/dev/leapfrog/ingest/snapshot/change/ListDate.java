package dev.leapfrog.ingest.snapshot.change;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a list was published.
 *
 * @param at the date it bears, or else the time of the response
 * @param stated the date it bears; null when it bears none
 */
public record ListDate(Instant at, @Nullable Instant stated) {}
