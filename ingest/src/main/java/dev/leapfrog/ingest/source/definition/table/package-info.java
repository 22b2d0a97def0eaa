/**
 * The tables of HTML and Markdown pages as rows.
 *
 * <p>In: a page and a {@link dev.leapfrog.ingest.source.definition.table.TableSelection}. The tables of the page are
 * read as {@link dev.leapfrog.ingest.source.definition.table.PageTable}s, grids of cells with all spans filled in; the
 * selected ones become lines whose cells are found by the heading of their column, and lines about one thing are
 * grouped. Out: a {@link dev.leapfrog.ingest.source.definition.document.Document}.
 *
 * <p>Invariants: the number of cells is bounded, as spans make many out of few; struck-out text is kept apart.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.table;

import org.jspecify.annotations.NullMarked;
