package dev.leapfrog.ingest.source.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.HtmlText;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.paging.Pagination;
import dev.leapfrog.ingest.source.definition.paging.PagingResult;
import dev.leapfrog.ingest.source.definition.paging.PointerPage;
import dev.leapfrog.ingest.source.definition.rule.BoardRule;
import dev.leapfrog.ingest.source.definition.rule.ListRule;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** A source that is described by a {@link Definition}. */
final class DefinedSource extends PageSource {
    private final SourceDescription description;
    private final SourceAddresses addresses;
    private final PageLayout layout;
    private final List<ListRule> rules;
    /** Null for a source that does not say what it leaves. */
    private final @Nullable KnownFields known;

    DefinedSource(Definition definition) {
        super(
                definition.description().name(),
                definition.description().name() + "/" + definition.description().version(),
                definition.description().about());
        this.description = definition.description();
        this.addresses = definition.addresses();
        this.layout = definition.layout();
        this.rules = definition.rules();
        this.known = definition.known();
    }

    @Override
    public String lineage() {
        String copied = description.lineage();
        return copied == null ? name() : copied;
    }

    @Override
    public SourceWeight weight() {
        return description.weight();
    }

    @Override
    public Set<BoardId> headlineBoards() {
        return rules.stream()
                .filter(BoardRule.class::isInstance)
                .map(rule -> ((BoardRule) rule).headline())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public @Nullable Polling polling() {
        return addresses.poll();
    }

    @Override
    public boolean isHistory() {
        return description.history();
    }

    @Override
    public boolean reads(String url) {
        return addresses.match(url) != null;
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        SourceAddresses.Match match = addresses.match(url);
        if (match == null) {
            throw new UnreadableException("not a page of " + name());
        }
        try {
            PageAddress page = match.address();
            PointerPage pointer = addresses.pointer();
            if (pointer != null && pointer.url().equals(url)) {
                return pointer.read(layout.open(body).whole(), page, this::reads);
            }
            Pagination pages = layout.pages();
            return pages == null
                    ? read(url, layout.open(body), page, List.of())
                    : read(url, page, pages.read(match.pattern(), page, layout::open, body, before));
        } catch (Selector.SelectorParseException wrong) {
            throw new UnreadableException(
                    "source " + name() + ": " + HtmlText.line(String.valueOf(wrong.getMessage())));
        }
    }

    private Parsing read(String url, PageAddress page, PagingResult reading) throws UnreadableException {
        return switch (reading) {
            case PagingResult.Waiting waiting -> waiting.part();
            case PagingResult.Unchanged unchanged -> new NothingNew(unchanged.reason());
            case PagingResult.Whole whole -> read(url, whole.document(), page, whole.spent());
        };
    }

    private Parsing read(String url, Document document, PageAddress page, List<Part> parts) throws UnreadableException {
        layout.requireAgreement(document, page);
        Instant published = layout.published(document, page);
        List<Listing> listings = new ArrayList<>();
        List<UnreadableRow> unreadable = new ArrayList<>();
        for (ListRule rule : rules) {
            SkippedRows skipped = new SkippedRows();
            listings.addAll(rule.read(document, page, published, skipped));
            unreadable.addAll(tolerated(rule, skipped, document));
        }
        if (listings.isEmpty()) {
            return nothing(document);
        }
        String next = layout.more(document, page);
        Parsed parsed = next == null
                ? new Parsed(listings, unreadable, parts)
                : new Parsed(
                        listings.stream().map(Listing::incomplete).toList(), unreadable, parts, address(url, next));
        return known == null ? parsed : parsed.withNewFields(known.unknown(document, page));
    }

    private List<UnreadableRow> tolerated(ListRule rule, SkippedRows skipped, Document document)
            throws UnreadableException {
        try {
            return skipped.tolerated();
        } catch (UnreadableException mostRows) {
            String missing = MissingFields.of(document, layout.format().hasColumns(), List.of(rule));
            throw missing.isEmpty() ? mostRows : new UnreadableException(mostRows.reason() + "; " + missing);
        }
    }

    private Parsing nothing(Document document) throws UnreadableException {
        for (ListRule rule : rules) {
            String reason = rule.nothingNew(document);
            if (reason != null) {
                return new NothingNew(reason);
            }
        }
        String missing = MissingFields.of(document, layout.format().hasColumns(), rules);
        throw new UnreadableException(missing.isEmpty() ? "no rows" : "no rows: " + missing);
    }

    /** The full form of an address on a page; null when the source does not read it. */
    private @Nullable String address(String url, String written) {
        try {
            String meant = new URI(url).resolve(written).toString();
            return reads(meant) ? meant : null;
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return null;
        }
    }
}
