package dev.leapfrog.ingest.snapshot.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.ListedDerivative;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.ListedUptake;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;

/** The rows of lists as names, each with what the source itself links it to. */
public final class NamedRows {
    private NamedRows() {}

    public static List<Naming> of(List<Listing> listings, String source, LocalDate asOf) {
        List<Naming> rows = new ArrayList<>();
        for (Listing listing : listings) {
            for (ListedModel row : models(listing)) {
                rows.add(RowModels.naming(row, source, asOf));
            }
        }
        return rows;
    }

    private static List<ListedModel> models(Listing listing) {
        return switch (listing) {
            case BoardListing board ->
                board.rows().stream()
                        .filter(row -> !row.ofSystem())
                        .map(ListedScore::model)
                        .toList();
            case ModelListing list ->
                list.rows().stream().map(ListedEntry::model).toList();
            case PriceListing list ->
                list.rows().stream().map(ListedOffer::model).toList();
            case UptakeListing list ->
                list.rows().stream().map(ListedUptake::model).toList();
            case DerivativeListing list ->
                list.rows().stream().map(ListedDerivative::base).toList();
        };
    }
}
