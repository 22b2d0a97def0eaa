package dev.leapfrog.ingest.source.definition.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
 * others; pages are kept as parts until the last of them is there, and only then is the list read. A page that does not
 * agree with the first on what all rows must agree on belongs to another edition of the list: the snapshot is torn, and
 * nothing is read until it has been begun anew.
 *
 * @param rows path of the rows
 * @param same what all rows of all pages must agree on
 * @param firstTells whether a first page that is what it was when the list was last read whole means that all of the
 *     list is what it was; the other pages are then not asked for
 * @param mayBeEmpty whether a list that says itself that it has no rows is the page, and not a failure
 */
public record Pagination(
        PageNumbers numbers, String rows, List<FieldRule> same, boolean firstTells, boolean mayBeEmpty) {
    private static final String WHOLE = "whole ";

    public Pagination {
        same = List.copyOf(same);
    }

    /** Reads a definition; see {@link PageNumbers} for the first five parameters. */
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
        return new Pagination(new PageNumbers(part, first, size, total, more), rows, same, firstTells, mayBeEmpty);
    }

    /** Opens a page. */
    @FunctionalInterface
    public interface Opener {
        /** @throws UnreadableException when the page is not of the format that it should be of */
        Document open(byte[] body) throws UnreadableException;
    }

    /**
     * Reads a page.
     *
     * @param pattern of the addresses of all pages
     * @param page the address of this one
     * @param opener of any of the pages
     * @throws UnreadableException when it is not a page of the list, or does not go with its first page
     */
    public PagingResult read(UrlPattern pattern, PageAddress page, Opener opener, byte[] body, Parts before)
            throws UnreadableException {
        String text = new String(body, StandardCharsets.UTF_8);
        Document document = opener.open(body);
        List<DocumentRow> found = document.rows(rows);
        if (mayBeEmpty && found.isEmpty() && numbers.isZero(document, page)) {
            return new PagingResult.Unchanged("a list without rows, as it says itself");
        }
        List<String> urls = numbers.urls(pattern, document, page, found.size());
        int index = urls.indexOf(pattern.url(page.parts()));
        if (index < 0) {
            throw new UnreadableException("the list has no such page");
        }
        String edition = edition(found, page);
        if (firstTells && index == 0 && (WHOLE + KeptPage.fingerprint(text)).equals(before.text(urls.getFirst()))) {
            return new PagingResult.Unchanged("the list that was read before");
        }
        KeptPage own = kept(index, edition, text, before.text(urls.getFirst()));
        List<Document> all =
                index == 0 && urls.size() > 1 ? List.of() : documents(urls, index, own, document, opener, before);
        if (all.isEmpty()) {
            boolean tells = index == 0 || numbers.isOpenEnded();
            List<String> next = tells ? urls.subList(index + 1, urls.size()) : List.of();
            return new PagingResult.Waiting(new Part(urls.get(index), own.toString(), next));
        }
        return new PagingResult.Whole(new PagedDocument(all), spent(urls, own));
    }

    /** This page as it would be kept, if it belongs to the edition that the first page began. */
    private static KeptPage kept(int index, String edition, String text, @Nullable String keptFirst)
            throws UnreadableException {
        if (index == 0) {
            return KeptPage.first(edition, text);
        }
        KeptPage first = KeptPage.of(keptFirst);
        if (first == null) {
            throw new UnreadableException("the first page of the list has not been read");
        }
        if (!first.edition().equals(edition)) {
            throw new UnreadableException("torn: this page and the first are of two editions of the list");
        }
        return new KeptPage(first.snapshot(), edition, text);
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

    /** What is kept of pages that have been read whole: nothing, or of the first one its fingerprint. */
    private List<Part> spent(List<String> urls, KeptPage last) {
        if (urls.size() == 1) {
            return List.of();
        }
        List<Part> spent = new ArrayList<>();
        spent.add(new Part(urls.getFirst(), firstTells ? WHOLE + last.snapshot() : ""));
        urls.subList(1, urls.size()).forEach(url -> spent.add(new Part(url, "")));
        return spent;
    }

    /** A fingerprint of what all rows of the page agree on. */
    private String edition(List<DocumentRow> found, PageAddress page) throws UnreadableException {
        Set<String> editions = new LinkedHashSet<>();
        for (DocumentRow row : found) {
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
        return KeptPage.fingerprint(editions.iterator().next());
    }
}
