package dev.leapfrog.ingest.intake;

import java.util.List;

import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.Source;

/**
 * The sources to be read, and what the names on their pages are resolved with.
 *
 * @param sources of which the first that reads a URL gets what it served
 */
public record SourceSet(List<Source> sources, Resolver resolver, Providers providers) {
    public SourceSet {
        sources = List.copyOf(sources);
    }

    /** Other sources with the same names. */
    public SourceSet with(List<Source> other) {
        return new SourceSet(other, resolver, providers);
    }

    /** The names of the sources, in order. */
    public List<String> names() {
        return sources.stream().map(Source::name).toList();
    }
}
