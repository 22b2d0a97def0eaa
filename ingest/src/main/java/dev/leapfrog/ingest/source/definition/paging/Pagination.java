package dev.leapfrog.ingest.source.definition.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * How a list is spread over pages whose addresses differ in one number. The first page begins a snapshot and names the
 * others; they are kept as parts until the last of them is there, and only then is anything said. A page that does not
 * say the same as the first of what all must agree on belongs to another edition of the list: the snapshot is torn, and
 * nothing is said until it has been begun anew.
 *
 * @param part of the address that is the number
 * @param first number of the first page
 * @param size how many rows a page has, by which the number grows; null when it counts pages
 * @param total how many rows there are in all, or, without {@code size}, how many pages; null when {@code more} tells
 * @param more {@code true} on every page but the last, {@code false} there; null when {@code total} tells
 * @param rows path of the rows
 * @param same what all rows of all pages must agree on
 * @param firstTells whether a first page that is what it was when the list was last read whole says that all of it is
 *     what it was; the other pages are not asked for then
 * @param mayBeEmpty whether a list that says itself that it has no rows is the page, and not a failure
 */
public record Pagination(
        String part,
        int first,
        @Nullable Integer size,
        @Nullable FieldRule total,
        @Nullable FieldRule more,
        String rows,
        List<FieldRule> same,
        boolean firstTells,
        boolean mayBeEmpty) {
    private static final int MOST = 400;
    private static final String WHOLE = "whole ";

    public Pagination {
        same = List.copyOf(same);
        if ((total == null) == (more == null)) {
            throw new IllegalArgumentException("pages: needs 'total' or 'more', one of them");
        }
        if (size != null && size < 1) {
            throw new IllegalArgumentException("pages: 'size' must be at least 1");
        }
    }

    @JsonCreator
    static Pagination of(
            @JsonProperty("part") String part,
            @JsonProperty("first") Integer first,
            @JsonProperty("size") @Nullable Integer size,
            @JsonProperty("total") @Nullable FieldRule total,
            @JsonProperty("more") @Nullable FieldRule more,
            @JsonProperty("rows") String rows,
            @JsonProperty("same") List<FieldRule> same,
            @JsonProperty("firstTells") boolean firstTells,
            @JsonProperty("mayBeEmpty") boolean mayBeEmpty) {
        return new Pagination(part, first, size, total, more, rows, same, firstTells, mayBeEmpty);
    }

    /** How a page is opened. */
    @FunctionalInterface
    public interface Opener {
        /** @throws UnreadableException when it is not written so */
        Document open(byte[] body) throws UnreadableException;
    }

    /** What a page comes to. */
    sealed interface Reading permits Waiting, Whole, Nothing {}

    /** Others are missing. */
    public record Waiting(Part part) implements Reading {}

    /**
     * It was the last one.
     *
     * @param document all pages as one
     * @param spent the parts, which are of no more use
     */
    public record Whole(Document document, List<Part> spent) implements Reading {}

    /** It says nothing new. */
    public record Nothing(String reason) implements Reading {}

    /**
     * Reads a page.
     *
     * @param address of all pages
     * @param parts of the address of this one
     * @param opener of any of the pages
     * @throws UnreadableException when it is no page of the list, or does not go with its first page
     */
    public Reading read(UrlPattern address, Map<String, String> parts, Opener opener, byte[] body, Parts before)
            throws UnreadableException {
        String text = new String(body, StandardCharsets.UTF_8);
        Document document = opener.open(body);
        PageAddress page = new PageAddress(parts);
        if (mayBeEmpty && document.rows(rows).isEmpty() && isZero(document, page)) {
            return new Nothing("a list without rows, as it says itself");
        }
        List<String> urls = urls(address, parts, numbers(document, page));
        int index = urls.indexOf(address.url(parts));
        if (index < 0) {
            throw new UnreadableException("the list has no such page");
        }
        String edition = edition(document, page);
        String whole = WHOLE + word(text);
        if (firstTells && index == 0 && whole.equals(before.text(urls.getFirst()))) {
            return new Nothing("the list that was read before");
        }
        KeptPage first = index == 0 ? KeptPage.begin(edition, text) : KeptPage.of(before.text(urls.getFirst()));
        if (first == null) {
            throw new UnreadableException("the first page of the list has not been read");
        }
        if (!first.edition().equals(edition)) {
            throw new UnreadableException("torn: this page and the first are of two editions of the list");
        }
        KeptPage own = new KeptPage(first.snapshot(), edition, text);
        List<Document> all =
                index == 0 && urls.size() > 1 ? List.of() : documents(urls, index, own, document, opener, before);
        if (all.isEmpty()) {
            boolean tells = index == 0 || more != null;
            List<String> next = tells ? urls.subList(index + 1, urls.size()) : List.of();
            return new Waiting(new Part(urls.get(index), own.toString(), next));
        }
        return new Whole(new PagedDocument(all), spent(urls, own));
    }

    /** What is kept of pages that have been read whole: nothing, or of the first one a word for it. */
    private List<Part> spent(List<String> urls, KeptPage last) {
        if (urls.size() == 1) {
            return List.of();
        }
        List<Part> spent = new ArrayList<>();
        spent.add(new Part(urls.getFirst(), firstTells ? WHOLE + last.snapshot() : ""));
        urls.subList(1, urls.size()).forEach(url -> spent.add(new Part(url, "")));
        return spent;
    }

    private boolean isZero(Document document, PageAddress page) throws UnreadableException {
        Double stated = total == null ? null : total.number(document.whole(), page, "total");
        return stated != null && stated == 0;
    }

    /** The pages in order; none when one is missing. */
    private static List<Document> documents(
            List<String> urls, int index, KeptPage own, Document document, Opener opener, Parts before)
            throws UnreadableException {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            KeptPage other = i == index ? own : KeptPage.of(before.text(urls.get(i)));
            if (other == null || !other.snapshot().equals(own.snapshot())) {
                return List.of();
            }
            all.add(i == index ? document : opener.open(other.text().getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    /** The numbers of all pages, or, while there is no telling how many there are, up to the next one. */
    private List<Integer> numbers(Document document, PageAddress page) throws UnreadableException {
        int own = number(page);
        int step = size == null ? 1 : size;
        double end =
                more == null ? first + total(document, page, own) : own + (isMore(document, page) ? 2.0 : 1.0) * step;
        if (!(end > first) || end > first + (double) MOST * step) {
            throw new UnreadableException("no number of pages to read");
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number = first; number < end; number += step) {
            numbers.add(number);
        }
        return numbers;
    }

    private int number(PageAddress page) throws UnreadableException {
        String written = page.parts().getOrDefault(part, "");
        if (!written.matches("\\d{1,7}")) {
            throw new UnreadableException("its address has no number");
        }
        return Integer.parseInt(written);
    }

    private double total(Document document, PageAddress page, int own) throws UnreadableException {
        Double stated = total == null ? null : total.number(document.whole(), page, "total");
        if (stated == null) {
            throw new UnreadableException("it does not say how much there is in all");
        }
        int found = document.rows(rows).size();
        long expected = size == null ? found : Math.min(size, Math.round(stated) - (own - first));
        if (found != expected) {
            throw new UnreadableException("torn: " + found + " rows on a page that should have " + expected);
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

    private List<String> urls(UrlPattern address, Map<String, String> parts, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> {
                    Map<String, String> other = new HashMap<>(parts);
                    other.put(part, String.valueOf(number));
                    return address.url(other);
                })
                .toList();
    }

    /** What all rows of the page agree on, as one word. */
    private String edition(Document document, PageAddress page) throws UnreadableException {
        Set<String> editions = new LinkedHashSet<>();
        for (DocumentRow row : document.rows(rows)) {
            StringBuilder edition = new StringBuilder();
            for (FieldRule field : same) {
                edition.append(field.text(row, page)).append('\n');
            }
            editions.add(edition.toString());
        }
        if (editions.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        if (editions.size() > 1) {
            throw new UnreadableException("torn: rows of two editions of the list on one page");
        }
        return word(editions.iterator().next());
    }

    /** A name for a text, the same for the same text only. */
    static String word(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
