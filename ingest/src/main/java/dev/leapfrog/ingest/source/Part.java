package dev.leapfrog.ingest.source;

/**
 * A page that says something only together with others, and those have not been read yet.
 *
 * @param name which part it is; a later page of the same name takes its place
 * @param text of the page, to be given back with the other parts
 */
public record Part(String name, String text) implements Parsing {}
