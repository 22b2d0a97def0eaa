/**
 * From the rows of a page to lists: one kind of rule for each kind of list.
 *
 * <p>In: a document and the date that its page bears. A {@link dev.leapfrog.ingest.source.definition.rule.ListRule}
 * selects rows and reads the fields of each. Out: {@link dev.leapfrog.ingest.source.listing.Listing}s.
 *
 * <p>Invariant: a row that cannot be read is skipped and counted, and makes the list incomplete; a row that the rule
 * does not select is not part of the list at all.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.rule;

import org.jspecify.annotations.NullMarked;
