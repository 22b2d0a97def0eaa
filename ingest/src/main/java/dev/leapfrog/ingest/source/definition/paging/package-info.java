/**
 * Lists that are spread over several pages, and the addresses of pages.
 *
 * <p>In: one page of a list, its address, and the pages that were kept before. Out: the page as a part to keep, or,
 * with the last one, a document of all pages. Invariant: pages are joined only when they belong to one edition of the
 * list; otherwise nothing is said until the list has been read again from its first page.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.paging;

import org.jspecify.annotations.NullMarked;
