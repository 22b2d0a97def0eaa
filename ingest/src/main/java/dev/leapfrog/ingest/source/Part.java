package dev.leapfrog.ingest.source;

import java.util.List;

/**
 * A page that says something only together with others, and those have not been read yet.
 *
 * @param name which part it is; a later page of the same name takes its place
 * @param text of the page, to be given back with the other parts; empty when it is of no more use
 * @param next the addresses of the others where the page tells them, each of which the source reads; a live fetch reads
 *     them in this order and leaves off at the first that fails
 */
public record Part(String name, String text, List<String> next) implements Parsing {
    public Part {
        next = List.copyOf(next);
    }

    /** A page that does not tell where the others are. */
    public Part(String name, String text) {
        this(name, text, List.of());
    }
}
