package dev.leapfrog.ingest.source;

/**
 * A row that could not be read and was left out.
 *
 * @param where in the page, such as {@code line 12}
 * @param reason what is wrong with it
 */
public record UnreadableRow(String where, String reason) {}
