package dev.leapfrog.ingest.source.definition;

import java.util.List;

/**
 * Several pages as one: the rows of all, in order.
 *
 * @param pages at least one; the first stands for the whole
 */
record PagedDocument(List<Document> pages) implements Document {
    PagedDocument {
        pages = List.copyOf(pages);
    }

    @Override
    public Row whole() {
        return pages.getFirst().whole();
    }

    @Override
    public List<Row> rows(String path) {
        return pages.stream().flatMap(page -> page.rows(path).stream()).toList();
    }
}
