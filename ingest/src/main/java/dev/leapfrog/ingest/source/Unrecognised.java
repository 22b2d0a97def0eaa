package dev.leapfrog.ingest.source;

/**
 * The page is not what the source should serve: a bot check, a changed layout, an empty list, values that cannot be.
 *
 * @param reason one line for the person who will look at it
 */
public record Unrecognised(String reason) implements Parsing {}
