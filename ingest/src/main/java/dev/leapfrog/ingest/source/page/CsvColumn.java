package dev.leapfrog.ingest.source.page;

/**
 * A column of a {@link CsvTable}.
 *
 * @param name the one of its possible names that the table uses, in lower case
 * @param index from 0
 */
public record CsvColumn(String name, int index) {}
