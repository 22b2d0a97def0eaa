/**
 * Sources as configuration: what a page holds and where, written in a few lines of YAML.
 *
 * <p>In: a YAML file, read and checked by {@link dev.leapfrog.ingest.source.definition.Definitions}; each definition in
 * it becomes a {@link dev.leapfrog.ingest.source.Source}. For a page that source goes through the packages below this
 * one: {@code document} and {@code table} open the page as rows, {@code paging} joins lists that span several pages,
 * {@code field} reads a value of a row, {@code rule} makes lists of the values. Out: the lists.
 *
 * <p>Invariants: a definition is checked when it is read, and an error names its line, its field and what is allowed; a
 * page never makes a source throw; patterns are matched in linear time.
 */
@NullMarked
package dev.leapfrog.ingest.source.definition;

import org.jspecify.annotations.NullMarked;
