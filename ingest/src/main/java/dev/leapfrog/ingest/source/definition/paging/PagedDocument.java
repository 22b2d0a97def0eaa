package dev.leapfrog.ingest.source.definition.paging;

import java.util.List;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;

/**
 * Several pages as one: the rows of all, in order.
 *
 * @param pages at least one; the first represents the whole
 */
record PagedDocument(List<Document> pages) implements Document {
    PagedDocument {
        pages = List.copyOf(pages);
    }

    @Override
    public DocumentRow whole() {
        return pages.getFirst().whole();
    }

    @Override
    public List<DocumentRow> rows(String path) {
        return pages.stream().flatMap(page -> page.rows(path).stream()).toList();
    }
}
