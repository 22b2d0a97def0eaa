package dev.leapfrog.ingest.source;

/**
 * The page is what it should be, but has nothing that the source looks for: a feed of a month without a release.
 * Nothing is wrong with the source, and nothing is published.
 *
 * @param reason what the page has instead, in one line
 */
public record NothingNew(String reason) implements Parsing {}
