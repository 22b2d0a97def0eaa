/**
 * Pages that tell in sentences and lists what others tell in tables.
 *
 * <p>In: an HTML or Markdown page. Out: its paragraphs and list items as rows, each with the headings above it, and the
 * lines of its tables.
 *
 * <p>Invariant: a page of any size and depth within the bounds of {@code document} and {@code table} is read in time
 * linear in its length.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.prose;

import org.jspecify.annotations.NullMarked;
