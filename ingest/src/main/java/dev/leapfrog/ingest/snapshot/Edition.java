package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.events.ArenaPublished;
import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.ModelId;
import dev.leapfrog.ingest.resolve.Naming;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.source.BoardListing;

/**
 * The lists of one response that bear one date, told together: first what has become known of their models, then board
 * by board, then the arenas that were published.
 */
final class Edition {
    private final Instant date;
    private final List<BoardListing> listings;
    private final Function<Naming, Resolution> resolve;

    Edition(Instant date, List<BoardListing> listings, Function<Naming, Resolution> resolve) {
        this.date = date;
        this.listings = listings.stream()
                .sorted(Comparator.comparing(listing -> listing.board().toString()))
                .toList();
        this.resolve = resolve;
    }

    void tell(Draft draft) {
        Map<BoardId, ResolvedListing> inOrder = inOrder(draft.facts());
        Map<ModelId, Attributes> models = ModelUpdates.tell(draft, inOrder.values());
        List<BoardListing> published = new ArrayList<>();
        for (BoardListing listing : listings) {
            boolean closed = switch (Standing.of(listing, draft.facts())) {
                case IN_ORDER -> NextIssue.tell(draft, Objects.requireNonNull(inOrder.get(listing.board())), models);
                case LATE -> {
                    LateIssue.tell(draft, ResolvedListing.of(listing, date, resolve));
                    yield true;
                }
                case KNOWN -> {
                    KnownIssue.tell(draft, listing, date);
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
    private Map<BoardId, ResolvedListing> inOrder(FactsDraft facts) {
        Map<BoardId, ResolvedListing> inOrder = new LinkedHashMap<>();
        for (BoardListing listing : listings) {
            if (Standing.of(listing, facts) == Standing.IN_ORDER) {
                inOrder.put(listing.board(), ResolvedListing.of(listing, date, resolve));
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
            List<BoardId> boards = arena.stream().map(BoardListing::board).toList();
            draft.tell(
                    first.publishedAt(),
                    from -> new ArenaPublished(from, first.board().arena(), date, boards));
        }
    }
}
