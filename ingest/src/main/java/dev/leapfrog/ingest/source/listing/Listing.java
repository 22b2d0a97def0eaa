package dev.leapfrog.ingest.source.listing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One list that a page gives, of one kind of fact. */
public sealed interface Listing permits BoardListing, PriceListing, ModelListing, UptakeListing, DerivativeListing {
    /** The date that the list bears, a bare date as 00:00 UTC; null when it bears none and holds for now. */
    @Nullable
    Instant publishedAt();

    /** Whether a row that is missing no longer exists. */
    boolean complete();

    /** How many rows it has, at least one. */
    int size();

    /** The same list as one that may lack rows. */
    Listing incomplete();

    /** What the list is of, for people: a board, {@code prices}. A page has one list for each subject and date. */
    String subject();
}
