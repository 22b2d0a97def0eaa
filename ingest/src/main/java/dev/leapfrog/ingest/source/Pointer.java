package dev.leapfrog.ingest.source;

import java.util.List;

/**
 * A page that only names the addresses of the lists.
 *
 * @param urls to read next, each of which the source reads
 */
public record Pointer(List<String> urls) implements Parsing {
    public Pointer {
        urls = List.copyOf(urls);
    }
}
