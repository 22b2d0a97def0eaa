package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Providers;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import org.jspecify.annotations.Nullable;

/**
 * The lists of one response that bear one date, told together: first what has become known of their models, then board
 * by board, then the arenas that were published, then the other lists.
 */
final class Edition {
    private final Date date;
    private final List<Listing> listings;
    private final List<BoardListing> boards = new ArrayList<>();
    private final String source;
    private final Providers providers;
    private final PriceReferences references;

    Edition(String source, Date date, List<Listing> listings, Providers providers, PriceReferences references) {
        this.date = date;
        this.listings =
                listings.stream().sorted(Comparator.comparing(Listing::subject)).toList();
        this.source = source;
        this.providers = providers;
        this.references = references;
    }

    /**
     * When it was published.
     *
     * @param at the date it bears, or else that of the response
     * @param stated the date it bears; null when it bears none
     */
    record Date(Instant at, @Nullable Instant stated) {}

    void tell(Draft draft) {
        List<Listing> believed = listings.stream()
                .filter(listing -> ListDoubt.isBelieved(draft, listing))
                .toList();
        believed.stream()
                .filter(BoardListing.class::isInstance)
                .map(BoardListing.class::cast)
                .forEach(boards::add);
        LocalDate asOf = date.at().atZone(ZoneOffset.UTC).toLocalDate();
        Names known = draft.learn(NamedRows.of(believed, source, asOf));
        Resolving names = new Resolving(known::resolve, providers, source, asOf);
        Map<BoardId, ResolvedListing> inOrder = inOrder(draft.facts(), names);
        Map<ModelId, Attributes> models = ModelUpdates.tell(draft, date, stated(inOrder, believed, names));
        tellBoards(draft, inOrder, models, names);
        for (Listing listing : believed) {
            switch (listing) {
                case BoardListing board -> {
                    // Told before, with its arena.
                }
                case ModelListing list -> ModelIssue.tell(draft, list, date, names, models);
                case PriceListing list -> PriceIssue.tell(draft, list, date, names, references);
                case UptakeListing list -> UptakeIssue.tell(draft, list, date, names);
                case DerivativeListing list -> DerivativeIssue.tell(draft, list, date, names);
            }
        }
    }

    private Map<ModelId, Model> stated(Map<BoardId, ResolvedListing> inOrder, List<Listing> believed, Resolving names) {
        StatedModels stated = new StatedModels();
        inOrder.values().forEach(stated::addRows);
        for (Listing listing : believed) {
            if (listing instanceof ModelListing list) {
                stated.addEntries(list, names);
            }
        }
        return stated.byId();
    }

    private void tellBoards(
            Draft draft, Map<BoardId, ResolvedListing> inOrder, Map<ModelId, Attributes> models, Resolving names) {
        List<BoardListing> published = new ArrayList<>();
        for (BoardListing listing : boards) {
            boolean closed = switch (Standing.of(listing, draft.facts())) {
                case IN_ORDER -> NextIssue.tell(draft, Objects.requireNonNull(inOrder.get(listing.board())), models);
                case LATE -> {
                    LateIssue.tell(draft, ResolvedListing.of(listing, date.at(), names));
                    yield true;
                }
                case KNOWN -> {
                    KnownIssue.tell(draft, listing, date.at());
                    yield false;
                }
            };
            if (closed) {
                published.add(listing);
            }
        }
        closeArenas(draft, published);
    }

    /** The lists that continue their board's series. Names are resolved for these and the late ones only. */
    private Map<BoardId, ResolvedListing> inOrder(FactsDraft facts, Resolving names) {
        Map<BoardId, ResolvedListing> inOrder = new LinkedHashMap<>();
        for (BoardListing listing : boards) {
            if (Standing.of(listing, facts) == Standing.IN_ORDER) {
                inOrder.put(listing.board(), ResolvedListing.of(listing, date.at(), names));
            }
        }
        return inOrder;
    }

    private void closeArenas(Draft draft, List<BoardListing> published) {
        Map<String, List<BoardListing>> byArena = new TreeMap<>();
        for (BoardListing listing : published) {
            byArena.computeIfAbsent(listing.board().arena().toString(), arena -> new ArrayList<>())
                    .add(listing);
        }
        for (List<BoardListing> arena : byArena.values()) {
            BoardListing first = arena.getFirst();
            List<BoardId> ids = arena.stream().map(BoardListing::board).toList();
            draft.tell(
                    first.publishedAt(),
                    from -> new ArenaPublished(from, first.board().arena(), date.at(), ids));
        }
    }
}
