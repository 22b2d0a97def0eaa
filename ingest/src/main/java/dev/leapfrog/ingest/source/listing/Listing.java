package dev.leapfrog.ingest.source.listing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One list that a page gives, of one kind of fact. */
public sealed interface Listing permits BoardListing, PriceListing, ModelListing, UptakeListing, DerivativeListing {
    /** The date the list bears, a bare date as 00:00 UTC; null when it bears none and is what is true now. */
    @Nullable
    Instant publishedAt();

    /** Whether what is missing is no longer there. */
    boolean complete();

    /** How many rows it has, at least one. */
    int size();

    /** What the list is of, for people: a board, {@code prices}. Of each subject and date a page has one list. */
    String subject();
}
