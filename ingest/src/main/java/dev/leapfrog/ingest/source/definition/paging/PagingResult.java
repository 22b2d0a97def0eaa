package dev.leapfrog.ingest.source.definition.paging;

import java.util.List;

import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.definition.document.Document;

/** What reading one page of a list of several pages comes to. */
public sealed interface PagingResult {
    /** Other pages are missing; this one is to be kept. */
    record Waiting(Part part) implements PagingResult {}

    /**
     * The list is complete.
     *
     * @param document all pages as one
     * @param spent the parts that were kept, now without their texts
     */
    record Whole(Document document, List<Part> spent) implements PagingResult {
        public Whole {
            spent = List.copyOf(spent);
        }
    }

    /** The page says nothing new. */
    record Unchanged(String reason) implements PagingResult {}
}
