/**
 * Pages as rows of text, whatever their format.
 *
 * <p>In: the bytes of a page in JSON, YAML, CSV, HTML, RSS or Atom. Out: a
 * {@link dev.leapfrog.ingest.source.definition.document.Document}, whose
 * {@link dev.leapfrog.ingest.source.definition.document.DocumentRow}s find a text, or the rows within, by a path in the
 * notation of the format: member names, column headings, CSS selectors, names of feed fields.
 *
 * <p>Invariants: size and depth of a page are bounded; no document type or entity of XML is read; a path that leads
 * nowhere gives null or no rows, never an exception.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition.document;

import org.jspecify.annotations.NullMarked;
