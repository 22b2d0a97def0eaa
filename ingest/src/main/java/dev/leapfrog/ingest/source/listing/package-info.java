/**
 * The lists that pages give: scores of a board, prices, models, uptake, derivatives.
 *
 * <p>In: rows that a source has read. Out: a {@link dev.leapfrog.ingest.source.listing.Listing} of one kind, with the
 * date that the list bears, whether it is complete, and its rows. Invariants: a list has at least one row; every text
 * is one readable line; days and scores lie in plausible ranges; names are those of the source.
 */
@NullMarked
package dev.leapfrog.ingest.source.listing;

import org.jspecify.annotations.NullMarked;
