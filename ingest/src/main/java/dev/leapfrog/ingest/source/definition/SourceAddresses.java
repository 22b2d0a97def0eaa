package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.paging.PointerPage;
import dev.leapfrog.ingest.source.definition.paging.UrlPattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a source reads.
 *
 * @param patterns of all of them, those that are polled and the pointer included
 * @param poll how the source is watched live; null when it is only read from archives
 * @param pointer the page that only tells where the lists are; null when there is none
 */
record SourceAddresses(
        List<UrlPattern> patterns,
        @Nullable Polling poll,
        @Nullable PointerPage pointer) {
    SourceAddresses {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("'urls' or 'poll' must name an address");
        }
    }

    /** The addresses that a definition names, with variable parts in braces, and those that it polls. */
    static SourceAddresses of(@Nullable List<String> urls, @Nullable Polling poll, @Nullable PointerPage pointer) {
        List<UrlPattern> patterns = new ArrayList<>();
        if (urls != null) {
            urls.forEach(url -> patterns.add(new UrlPattern(url)));
        }
        if (poll != null) {
            poll.urls().forEach(url -> patterns.add(new UrlPattern(url.toString())));
        }
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("'urls' or 'poll' must name an address");
        }
        if (pointer != null) {
            patterns.add(new UrlPattern(pointer.url()));
        }
        return new SourceAddresses(patterns, poll, pointer);
    }

    /** The first pattern that an address matches; null when the source does not read it. */
    @Nullable
    Match match(String url) {
        for (UrlPattern pattern : patterns) {
            Map<String, String> parts = pattern.parts(url);
            if (parts != null) {
                return new Match(pattern, new PageAddress(parts));
            }
        }
        return null;
    }

    /** The pattern that an address matches, and the variable parts of the address. */
    record Match(UrlPattern pattern, PageAddress address) {}
}
