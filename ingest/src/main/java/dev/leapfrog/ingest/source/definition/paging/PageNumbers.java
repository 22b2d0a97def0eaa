package dev.leapfrog.ingest.source.definition.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in the addresses of the pages of one list.
 *
 * @param part of the address that is the number
 * @param first number of the first page
 * @param size how many rows a page has, by which the number grows; null when the number counts pages
 * @param total how many rows there are in all, or, without {@code size}, how many pages; null when {@code more} tells
 * @param more {@code true} on every page but the last, {@code false} there; null when {@code total} tells
 */
record PageNumbers(
        String part,
        int first,
        @Nullable Integer size,
        @Nullable FieldRule total,
        @Nullable FieldRule more) {
    private static final int MOST = 400;

    PageNumbers {
        if ((total == null) == (more == null)) {
            throw new IllegalArgumentException("needs either 'total' or 'more'");
        }
        if (size != null && size < 1) {
            throw new IllegalArgumentException("'size' must be at least 1, not " + size);
        }
    }

    /** Whether a page tells only whether there is another one, not how many there are. */
    boolean isOpenEnded() {
        return more != null;
    }

    /** Whether a page says itself that the list has no rows. */
    boolean isZero(Document document, PageAddress page) throws UnreadableException {
        Double stated = stated(document, page);
        return stated != null && stated == 0;
    }

    private @Nullable Double stated(Document document, PageAddress page) throws UnreadableException {
        return total == null ? null : total.number(document.whole(), page, "total");
    }

    /**
     * The addresses of all pages in order, or, while it is not known how many there are, up to the next one.
     *
     * @param address of all pages
     * @param rows how many the page has
     * @throws UnreadableException when the page does not say what it should, or has another number of rows than it says
     */
    List<String> urls(UrlPattern address, Document document, PageAddress page, int rows) throws UnreadableException {
        int own = number(page);
        int step = size == null ? 1 : size;
        double end = more == null
                ? first + total(document, page, own, rows)
                : own + (isMore(document, page) ? 2.0 : 1.0) * step;
        if (!(end > first) || end > first + (double) MOST * step) {
            throw new UnreadableException("no number of pages to read");
        }
        List<String> urls = new ArrayList<>();
        for (int number = first; number < end; number += step) {
            Map<String, String> parts = new HashMap<>(page.parts());
            parts.put(part, String.valueOf(number));
            urls.add(address.url(parts));
        }
        return urls;
    }

    private int number(PageAddress page) throws UnreadableException {
        String written = page.parts().getOrDefault(part, "");
        if (!written.matches("\\d{1,7}")) {
            throw new UnreadableException("its address has no number");
        }
        return Integer.parseInt(written);
    }

    private double total(Document document, PageAddress page, int own, int rows) throws UnreadableException {
        Double stated = stated(document, page);
        if (stated == null) {
            throw new UnreadableException("it does not say how much there is in all");
        }
        long expected = size == null ? rows : Math.min(size, Math.round(stated) - (own - first));
        if (rows != expected) {
            throw new UnreadableException("torn: " + rows + " rows on a page that should have " + expected);
        }
        return stated;
    }

    private boolean isMore(Document document, PageAddress page) throws UnreadableException {
        String stated = more == null ? null : more.line(document.whole(), page);
        if (stated == null || !(stated.equals("true") || stated.equals("false"))) {
            throw new UnreadableException("it does not say whether there is another page");
        }
        return stated.equals("true");
    }
}
