package dev.leapfrog.ingest.source.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.CsvDocument;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.FeedDocument;
import dev.leapfrog.ingest.source.definition.document.FeedRow;
import dev.leapfrog.ingest.source.definition.document.HtmlRow;
import dev.leapfrog.ingest.source.definition.document.TreeDocument;
import dev.leapfrog.ingest.source.definition.prose.ProsePage;
import dev.leapfrog.ingest.source.definition.table.TableDocument;
import dev.leapfrog.ingest.source.definition.table.TableSelection;
import dev.leapfrog.ingest.source.value.UnreadableException;

/** The formats of pages, each with the way to open one. */
enum Format {
    /** JSON; see {@link TreeDocument}. */
    @JsonProperty("json")
    JSON,
    /** YAML; see {@link TreeDocument}. */
    @JsonProperty("yaml")
    YAML,
    /** Comma-separated values with a header; see {@link CsvDocument}. */
    @JsonProperty("csv")
    CSV,
    /** HTML of any shape; see {@link HtmlRow}. */
    @JsonProperty("html")
    HTML,
    /** HTML with tables; see {@link TableSelection}. */
    @JsonProperty("html-table")
    HTML_TABLE,
    /** Markdown with tables; see {@link TableSelection}. */
    @JsonProperty("markdown")
    MARKDOWN,
    /** HTML or Markdown, as it comes, with tables, paragraphs and lists; see {@link ProsePage}. */
    @JsonProperty("page")
    PAGE,
    /** RSS or Atom; see {@link FeedRow}. */
    @JsonProperty("feed")
    FEED,
    /** The JSON that a Next.js page carries for its scripts; see {@link TreeDocument#next}. */
    @JsonProperty("next")
    NEXT;

    /** Whether pages are trees of JSON or YAML. */
    boolean isTree() {
        return this == JSON || this == YAML || this == NEXT;
    }

    /** Whether rows are lines of tables, whose columns have headings. */
    boolean hasColumns() {
        return this == CSV || this == HTML_TABLE || this == MARKDOWN || this == PAGE;
    }

    /**
     * Opens a page.
     *
     * @param tables which tables are read; ignored by formats without tables
     * @throws UnreadableException when the page is not of this format
     */
    Document open(byte[] body, TableSelection tables) throws UnreadableException {
        return switch (this) {
            case JSON -> TreeDocument.json(body);
            case YAML -> TreeDocument.yaml(body);
            case CSV -> CsvDocument.open(body);
            case HTML -> HtmlRow.open(body);
            case HTML_TABLE -> TableDocument.html(body, tables);
            case MARKDOWN -> TableDocument.markdown(body, tables);
            case PAGE -> ProsePage.open(body, tables);
            case FEED -> FeedDocument.open(body);
            case NEXT -> TreeDocument.next(body);
        };
    }
}
