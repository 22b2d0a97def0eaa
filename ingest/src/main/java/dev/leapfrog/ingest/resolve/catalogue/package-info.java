/**
 * The known models, and the search for the one that a name means.
 *
 * <p>In: the models of the tables, and a name in its look-up form. {@link Catalogue} indexes every name of every model;
 * {@link CatalogueSearch} goes from the whole name to shorter forms of it; {@link DatedReleases} finds the latest of
 * several dated releases. Out: one {@link CatalogueEntry}, or none. Invariants: no name means two models on one day; a
 * search that leads to two models finds none.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.catalogue;

import org.jspecify.annotations.NullMarked;
