/**
 * What readers of pages share: the outer shape of a source, JSON and CSV pages, the data of Next.js pages, the rows of
 * one board, and the count of rows that could not be read.
 *
 * <p>In: the bytes of a page, or rows of any kind and a reader for one of them. Out: a tree, rows, or a whole list.
 * Invariant: a row that cannot be read is left out and counted; when not most rows could be read, the page as a whole
 * is unreadable.
 */
@NullMarked
package dev.leapfrog.ingest.source.page;

import org.jspecify.annotations.NullMarked;
