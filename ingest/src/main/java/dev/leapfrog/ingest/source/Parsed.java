package dev.leapfrog.ingest.source;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.leapfrog.ingest.source.listing.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param listings at least one; of each subject and date only one
 * @param skipped the rows that could not be read, fewer than those that could
 * @param parts what must be kept for later pages, beside what the page says by itself
 * @param newFields fields of rows that the source neither reads nor leaves on purpose, with the number of rows that
 *     have them
 * @param next the address at which its lists go on, which the source reads; null when they end here, or it does not say
 */
public record Parsed(
        List<Listing> listings,
        List<UnreadableRow> skipped,
        List<Part> parts,
        Map<String, Integer> newFields,
        @Nullable String next)
        implements Parsing {
    public Parsed {
        listings = List.copyOf(listings);
        skipped = List.copyOf(skipped);
        parts = List.copyOf(parts);
        newFields = Collections.unmodifiableSortedMap(new TreeMap<>(newFields));
        if (listings.isEmpty()) {
            throw new IllegalArgumentException("a page without any list is unrecognised");
        }
        Set<Issue> issues = new HashSet<>();
        for (Listing listing : listings) {
            if (!issues.add(new Issue(listing.subject(), listing.publishedAt()))) {
                throw new IllegalArgumentException("two lists of " + listing.subject() + " for one date");
            }
        }
    }

    /** What a page says of which every field is known. */
    public Parsed(List<Listing> listings, List<UnreadableRow> skipped, List<Part> parts, @Nullable String next) {
        this(listings, skipped, parts, Map.of(), next);
    }

    /** The same page with fields that nobody has looked at. */
    public Parsed withNewFields(Map<String, Integer> fields) {
        return new Parsed(listings, skipped, parts, fields, next);
    }

    /** What a page says that ends its lists. */
    public Parsed(List<Listing> listings, List<UnreadableRow> skipped, List<Part> parts) {
        this(listings, skipped, parts, null);
    }

    /** What a page says by itself. */
    public Parsed(List<? extends Listing> listings, List<UnreadableRow> skipped) {
        this(List.copyOf(listings), skipped, List.of());
    }

    /** Which list it is. */
    private record Issue(String subject, @Nullable Instant publishedAt) {}
}
