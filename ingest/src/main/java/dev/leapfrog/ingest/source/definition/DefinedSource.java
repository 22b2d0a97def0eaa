package dev.leapfrog.ingest.source.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.document.HtmlText;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.paging.Pagination;
import dev.leapfrog.ingest.source.definition.paging.PointerPage;
import dev.leapfrog.ingest.source.definition.paging.UrlPattern;
import dev.leapfrog.ingest.source.definition.rule.ListRule;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** A source as a {@link Definition} has it. */
final class DefinedSource implements Source {
    private final Definition definition;
    private final List<UrlPattern> urls;

    DefinedSource(Definition definition) {
        this.definition = definition;
        this.urls = definition.urls().stream().map(UrlPattern::new).toList();
    }

    @Override
    public String name() {
        return definition.source();
    }

    @Override
    public String about() {
        return definition.about();
    }

    @Override
    public String lineage() {
        String copied = definition.lineage();
        return copied == null ? name() : copied;
    }

    @Override
    public String parser() {
        return name() + "/" + definition.version();
    }

    @Override
    public @Nullable Polling polling() {
        return definition.poll();
    }

    @Override
    public boolean isHistory() {
        return definition.history();
    }

    @Override
    public boolean reads(String url) {
        return address(url) != null;
    }

    private @Nullable Address address(String url) {
        for (UrlPattern pattern : urls) {
            Map<String, String> parts = pattern.parts(url);
            if (parts != null) {
                return new Address(pattern, parts);
            }
        }
        return null;
    }

    @Override
    public Parsing parse(String url, byte[] body, Parts before) {
        Address address = address(url);
        try {
            if (address == null) {
                throw new UnreadableException("not a page of " + name());
            }
            PageAddress page = new PageAddress(address.parts);
            PointerPage pointer = definition.pointer();
            if (pointer != null && pointer.url().equals(url)) {
                return pointer.read(open(body).whole(), page, this::reads);
            }
            Pagination pages = definition.pages();
            return pages == null ? parse(url, open(body), page, List.of()) : parse(pages, url, address, body, before);
        } catch (UnreadableException unlikeThePage) {
            return new Unrecognised(unlikeThePage.reason());
        } catch (Selector.SelectorParseException wrong) {
            return new Unrecognised("source " + name() + ": " + HtmlText.line(String.valueOf(wrong.getMessage())));
        }
    }

    private Document open(byte[] body) throws UnreadableException {
        return definition.format().open(body, definition.table());
    }

    private Parsing parse(Pagination pages, String url, Address address, byte[] body, Parts before)
            throws UnreadableException {
        return switch (pages.read(address.pattern, address.parts, this::open, body, before)) {
            case Pagination.Waiting waiting -> waiting.part();
            case Pagination.Nothing nothing -> new NothingNew(nothing.reason());
            case Pagination.Whole whole -> parse(url, whole.document(), new PageAddress(address.parts), whole.spent());
        };
    }

    private Parsing parse(String url, Document document, PageAddress page, List<Part> parts)
            throws UnreadableException {
        requireAgreement(document.whole(), page);
        FieldRule date = definition.published();
        Instant published = date == null ? null : date.instant(document.whole(), page, "published");
        List<Listing> listings = new ArrayList<>();
        List<UnreadableRow> unreadable = new ArrayList<>();
        for (ListRule rule : definition.rules()) {
            SkippedRows skipped = new SkippedRows();
            listings.addAll(rule.read(document, page, published, skipped));
            unreadable.addAll(skipped.tolerated());
        }
        if (listings.isEmpty()) {
            for (ListRule rule : definition.rules()) {
                String reason = rule.quiet(document);
                if (reason != null) {
                    return new NothingNew(reason);
                }
            }
            throw new UnreadableException("no rows");
        }
        FieldRule more = definition.more();
        String next = more == null ? null : more.line(document.whole(), page);
        return next == null
                ? new Parsed(listings, unreadable, parts)
                : new Parsed(
                        listings.stream().map(DefinedSource::part).toList(), unreadable, parts, address(url, next));
    }

    /** Another list than the one that was asked for is not the page. */
    private void requireAgreement(DocumentRow whole, PageAddress page) throws UnreadableException {
        String stated = null;
        for (FieldRule field : definition.agree()) {
            String text = field.line(whole, page);
            if (text != null && stated != null && !text.equals(stated)) {
                throw new UnreadableException("another list: it is of '" + text + "', not of '" + stated + "'");
            }
            stated = text == null ? stated : text;
        }
    }

    /** What a page means by an address on it; null when that is none of the source's. */
    private @Nullable String address(String url, String written) {
        try {
            String meant = new URI(url).resolve(written).toString();
            return reads(meant) ? meant : null;
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static Listing part(Listing of) {
        return switch (of) {
            case BoardListing list ->
                new BoardListing(
                        list.board(), list.scale(), list.scaleVersion(), list.publishedAt(), false, list.rows());
            case PriceListing list -> new PriceListing(list.publishedAt(), false, list.rows());
            case ModelListing list -> new ModelListing(list.publishedAt(), false, list.rows());
            case UptakeListing list -> new UptakeListing(list.publishedAt(), false, list.universe(), list.rows());
            case DerivativeListing list -> new DerivativeListing(list.publishedAt(), false, list.rows());
        };
    }

    private record Address(UrlPattern pattern, Map<String, String> parts) {}
}
