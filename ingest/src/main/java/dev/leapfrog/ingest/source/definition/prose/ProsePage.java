package dev.leapfrog.ingest.source.definition.prose;

import java.util.List;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.document.HtmlPage;
import dev.leapfrog.ingest.source.definition.table.MarkdownTables;
import dev.leapfrog.ingest.source.definition.table.TableDocument;
import dev.leapfrog.ingest.source.definition.table.TableSelection;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A page that is HTML or Markdown, as it comes: an address may serve the one today and the other tomorrow. Its rows are
 * the lines of its tables, if it has any; at {@code @blocks} they are its paragraphs and list items, see {@link Block}.
 */
public final class ProsePage implements Document {
    private static final String BLOCKS = "@blocks";

    private final @Nullable Document tables;
    private final List<DocumentRow> blocks;

    private ProsePage(@Nullable Document tables, List<DocumentRow> blocks) {
        this.tables = tables;
        this.blocks = List.copyOf(blocks);
    }

    /** @throws UnreadableException when it is neither, or larger than any such page */
    public static Document open(byte[] body, TableSelection wanted) throws UnreadableException {
        if (MarkdownTables.isHtml(body)) {
            return new ProsePage(TableDocument.htmlOrNone(body, wanted), HtmlBlocks.of(HtmlPage.open(body)));
        }
        return new ProsePage(TableDocument.markdownOrNone(body, wanted), MarkdownBlocks.of(MarkdownTables.text(body)));
    }

    @Override
    public DocumentRow whole() {
        return new Whole(tables == null ? null : tables.whole(), blocks);
    }

    @Override
    public boolean has(String rows, String path) {
        return rows.equals(BLOCKS) ? Document.super.has(rows, path) : tables != null && tables.has(rows, path);
    }

    private record Whole(@Nullable DocumentRow tables, List<DocumentRow> blocks) implements DocumentRow {
        @Override
        public @Nullable String text(String path) {
            return tables == null ? null : tables.text(path);
        }

        @Override
        public List<DocumentRow> rows(String path) {
            if (path.equals(BLOCKS)) {
                return blocks;
            }
            return tables == null ? List.of() : tables.rows(path);
        }

        @Override
        public String where() {
            return WHOLE_PAGE;
        }
    }
}
