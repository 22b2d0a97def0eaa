/**
 * Price lists against what their source claimed before.
 *
 * <p>In: a list of offers. {@link PriceListDiff} compares offer by offer; {@link PriceDoubt} holds back what cannot be
 * true, given what other sources claim ({@link PriceReferences}). Out: claims, withdrawals and quarantined claims.
 * Invariants: an offer that says the same as before emits nothing; two sources of one lineage never confirm each other.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.price;

import org.jspecify.annotations.NullMarked;
