package dev.leapfrog.ingest.snapshot.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.snapshot.name.RowModels;
import dev.leapfrog.ingest.source.listing.BoardListing;

/**
 * A list with its names resolved.
 *
 * @param listing as the source gives it
 * @param date of the publication it would be
 * @param resolved every row, as listed
 */
public record ResolvedListing(BoardListing listing, Instant date, List<ListingRow> resolved) {
    public static ResolvedListing of(BoardListing listing, Instant date, RowModels names) {
        List<ListingRow> rows =
                listing.rows().stream().map(row -> ListingRow.of(row, names)).toList();
        return new ResolvedListing(listing, date, rows);
    }

    BoardId board() {
        return listing.board();
    }

    Publication publication() {
        return new Publication(board(), date);
    }

    /**
     * One row a model and configuration, the best of each, in order of the key.
     *
     * @param attributes of every model in the list
     */
    SortedMap<RowKey, ListingRow> rows(Map<ModelId, Attributes> attributes) {
        SortedMap<RowKey, ListingRow> best = new TreeMap<>();
        for (ListingRow row : resolved) {
            Attributes known = attributes.getOrDefault(row.model().id(), Attributes.of(row.model()));
            best.merge(row.key(), row.withModel(known.applyTo(row.model())), BinaryOperator.minBy(ListingRow.BEST));
        }
        return best;
    }

    /** The fact that remembers the list by its date; empty for a list without a date. */
    Optional<SourceFact.Issue> datedFact() {
        return listing.publishedAt() == null
                ? Optional.empty()
                : Optional.of(new SourceFact.Issue(publication(), scores(listing)));
    }

    /** The scores of a list by name, the best where a name stands twice. */
    static Map<String, Score> scores(BoardListing listing) {
        Map<String, Score> scores = new TreeMap<>();
        listing.rows().forEach(row -> scores.merge(row.name(), row.score(), BinaryOperator.minBy(Score.BEST_FIRST)));
        return scores;
    }

    /**
     * The marker that closes it.
     *
     * @param rows one a model and configuration
     */
    BoardPublished published(Provenance from, Collection<ListingRow> rows, int changes, List<RowKey> unseen) {
        double lowest =
                rows.stream().mapToDouble(row -> row.score().value()).min().orElseThrow();
        return new BoardPublished(
                from,
                board(),
                publication(),
                date,
                listing.complete(),
                changes,
                rows.size(),
                lowest,
                listing.scale(),
                listing.scaleVersion(),
                unseen);
    }
}
