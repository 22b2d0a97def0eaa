package dev.leapfrog.ingest.source;

import java.util.List;

/**
 * A page that has a meaning only together with others, which have not been read yet.
 *
 * @param name which part it is; a later page of the same name takes its place
 * @param text of the page, to be given back with the other parts; empty when it is no longer needed
 * @param next the addresses of the others where the page names them, each of which the source reads; a live fetch reads
 *     them in this order and stops at the first that fails
 */
public record Part(String name, String text, List<String> next) implements Parsing {
    public Part {
        next = List.copyOf(next);
    }

    /** A page that does not name the others. */
    public Part(String name, String text) {
        this(name, text, List.of());
    }
}
