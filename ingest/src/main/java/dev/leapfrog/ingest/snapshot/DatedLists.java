package dev.leapfrog.ingest.snapshot;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.board.ArenaMarkers;
import dev.leapfrog.ingest.snapshot.board.LatePublication;
import dev.leapfrog.ingest.snapshot.board.ModelUpdates;
import dev.leapfrog.ingest.snapshot.board.NewPublication;
import dev.leapfrog.ingest.snapshot.board.PublicationOrder;
import dev.leapfrog.ingest.snapshot.board.RenamedRows;
import dev.leapfrog.ingest.snapshot.board.ResolvedListing;
import dev.leapfrog.ingest.snapshot.board.Revision;
import dev.leapfrog.ingest.snapshot.board.StatedModels;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.change.ListDate;
import dev.leapfrog.ingest.snapshot.doubt.ListDoubt;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.snapshot.fact.OpennessDraft;
import dev.leapfrog.ingest.snapshot.list.DerivativeListDiff;
import dev.leapfrog.ingest.snapshot.list.ModelListDiff;
import dev.leapfrog.ingest.snapshot.list.UptakeListDiff;
import dev.leapfrog.ingest.snapshot.name.NamedRows;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.snapshot.price.PriceListDiff;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;

/**
 * The lists of one response that bear one date, emitted together: first what has become known of their models, then
 * board by board, then the arenas that were published, then the other lists.
 */
final class DatedLists {
    private final ListDate date;
    private final List<Listing> listings;
    private final List<BoardListing> boards = new ArrayList<>();
    private final String source;
    private final Providers providers;
    private final PriceReferences references;

    DatedLists(String source, ListDate date, List<Listing> listings, Providers providers, PriceReferences references) {
        this.date = date;
        this.listings =
                listings.stream().sorted(Comparator.comparing(Listing::subject)).toList();
        this.source = source;
        this.providers = providers;
        this.references = references;
    }

    void emit(Draft draft) {
        List<Listing> believed = listings.stream()
                .filter(listing -> ListDoubt.isBelieved(draft, listing))
                .toList();
        believed.stream()
                .filter(BoardListing.class::isInstance)
                .map(BoardListing.class::cast)
                .forEach(boards::add);
        LocalDate asOf = date.at().atZone(ZoneOffset.UTC).toLocalDate();
        RowModels stating = new RowModels(draft.learn(NamedRows.of(believed, source, asOf)), providers, source, asOf);
        Map<BoardId, ResolvedListing> inOrder = inOrder(draft.facts(), stating);
        SortedMap<ModelId, Model> renamed = RenamedRows.in(inOrder.values(), draft.facts());
        if (!renamed.isEmpty()) {
            stating = new RowModels(draft.rename(renamed), providers, source, asOf);
            inOrder = inOrder(draft.facts(), stating);
        }
        StatedModels stated = stated(inOrder, believed, stating);
        OpennessDraft openness = draft.openness();
        openness.claim(stated.openness(stating), date.at());
        Function<Naming, Resolution> asStated = stating.models();
        RowModels names = new RowModels(row -> known(asStated.apply(row), openness), providers, source, asOf);
        Map<ModelId, Attributes> models = ModelUpdates.emit(draft, date, stated.byId(), openness);
        emitBoards(draft, inOrder, models, names);
        for (Listing listing : believed) {
            switch (listing) {
                case BoardListing board -> {
                    // Emitted above, with its arena.
                }
                case ModelListing list -> ModelListDiff.emit(draft, list, date, names, models);
                case PriceListing list -> PriceListDiff.emit(draft, list, date, names, references);
                case UptakeListing list -> UptakeListDiff.emit(draft, list, date, names);
                case DerivativeListing list -> DerivativeListDiff.emit(draft, list, date, names);
            }
        }
    }

    private static Resolution known(Resolution row, OpennessDraft openness) {
        return new Resolution(openness.known(row.model()), row.how(), row.offer(), row.openness());
    }

    private static StatedModels stated(Map<BoardId, ResolvedListing> inOrder, List<Listing> believed, RowModels names) {
        StatedModels stated = new StatedModels();
        inOrder.values().forEach(stated::addRows);
        for (Listing listing : believed) {
            if (listing instanceof ModelListing list) {
                stated.addEntries(list, names);
            }
        }
        return stated;
    }

    private void emitBoards(
            Draft draft, Map<BoardId, ResolvedListing> inOrder, Map<ModelId, Attributes> models, RowModels names) {
        List<BoardListing> published = new ArrayList<>();
        for (BoardListing listing : boards) {
            boolean closed = switch (PublicationOrder.of(listing, draft.facts())) {
                case IN_ORDER ->
                    NewPublication.emit(draft, Objects.requireNonNull(inOrder.get(listing.board())), models);
                case LATE -> {
                    LatePublication.emit(draft, ResolvedListing.of(listing, date.at(), names));
                    yield true;
                }
                case KNOWN -> {
                    Revision.emit(draft, listing, date.at());
                    yield false;
                }
            };
            if (closed) {
                published.add(listing);
            }
        }
        ArenaMarkers.emit(draft, date, published);
    }

    /** The lists that continue their board's series. Names are resolved for these and the late ones only. */
    private Map<BoardId, ResolvedListing> inOrder(FactsDraft facts, RowModels names) {
        Map<BoardId, ResolvedListing> inOrder = new LinkedHashMap<>();
        for (BoardListing listing : boards) {
            if (PublicationOrder.of(listing, facts) == PublicationOrder.IN_ORDER) {
                inOrder.put(listing.board(), ResolvedListing.of(listing, date.at(), names));
            }
        }
        return inOrder;
    }
}
