package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.paging.Pagination;
import dev.leapfrog.ingest.source.definition.table.TableSelection;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a source are built, apart from their rows.
 *
 * @param format of the pages
 * @param table which tables of a page are read, for formats with tables
 * @param agree what must be the same text wherever it is given: which list it is, as address and body say
 * @param published the date that a page bears, read from the page as a whole; null when it bears none
 * @param pages how a list is spread over pages; null when every page is a list
 * @param more what is there only when the page holds no more than a part of its lists, perhaps the address at which
 *     they go on; null when it never is
 */
record PageLayout(
        Format format,
        TableSelection table,
        List<FieldRule> agree,
        @Nullable FieldRule published,
        @Nullable Pagination pages,
        @Nullable FieldRule more) {
    PageLayout {
        agree = List.copyOf(agree);
    }

    Document open(byte[] body) throws UnreadableException {
        return format.open(body, table);
    }

    /** The date that a page bears; null when it bears none. */
    @Nullable
    Instant published(Document document, PageAddress page) throws UnreadableException {
        return published == null ? null : published.instant(document.whole(), page, "published");
    }

    /** What tells that the lists go on elsewhere; null when they do not. */
    @Nullable
    String more(Document document, PageAddress page) throws UnreadableException {
        return more == null ? null : more.line(document.whole(), page);
    }

    /**
     * Checks that the page is the one that was asked for.
     *
     * @throws UnreadableException when the texts that must agree do not
     */
    void requireAgreement(Document document, PageAddress page) throws UnreadableException {
        DocumentRow whole = document.whole();
        String stated = null;
        for (FieldRule field : agree) {
            String text = field.line(whole, page);
            if (text != null && stated != null && !text.equals(stated)) {
                throw new UnreadableException("another list: it is of '" + text + "', not of '" + stated + "'");
            }
            stated = text == null ? stated : text;
        }
    }
}
