/**
 * Sources as configuration: what stands where on a page, said in a few lines of YAML.
 *
 * <p>A {@link dev.leapfrog.ingest.source.definition.Definition} names the URLs, the format and the rows of a page, and
 * for each kind of list which field of a row is what. Whatever the format, a page becomes a
 * {@link dev.leapfrog.ingest.source.definition.Document} of {@link dev.leapfrog.ingest.source.definition.Row}s whose
 * fields are text by path, so that one set of rules reads them all. JSON, YAML and CSV, HTML by CSS selectors, tables
 * of HTML and Markdown pages, RSS and Atom, and the data that Next.js pages carry are such formats.
 *
 * <p>Invariants: a definition is checked when it is read, and what is wrong with it is said with the name of its field;
 * a page never makes a source throw; patterns are matched in linear time; size, depth and spans of a page are bounded;
 * no document type or entity of XML is read; a row that cannot be read is skipped and counted, and costs the page only
 * when too many are.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition;

import org.jspecify.annotations.NullMarked;
