package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.ingest.resolve.Naming;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.source.BoardListing;

/** Compares what a source says now with what it said last. Pure as far as the resolution of names is. */
public final class Comparison {
    private final Function<Naming, Resolution> resolve;

    public Comparison(Function<Naming, Resolution> resolve) {
        this.resolve = resolve;
    }

    /**
     * What a response leads to: the lists in order of their dates, those of one date together.
     *
     * @param firstSequence the number of the first observation among what the run writes
     * @param listings of one response; a list without a date bears that of the response
     * @param last what the source said last
     */
    public Changes compare(Origin origin, long firstSequence, List<BoardListing> listings, Facts last) {
        SortedMap<Instant, List<BoardListing>> byDate = new TreeMap<>();
        for (BoardListing listing : listings) {
            Instant published = listing.publishedAt();
            byDate.computeIfAbsent(published == null ? origin.fetchedAt() : published, date -> new ArrayList<>())
                    .add(listing);
        }
        Draft draft = new Draft(origin, firstSequence, last);
        byDate.forEach((date, lists) -> new Edition(date, lists, resolve).tell(draft));
        return draft.changes();
    }
}
