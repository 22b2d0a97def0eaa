package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.ingest.snapshot.board.ListingRow;
import dev.leapfrog.ingest.snapshot.board.ResolvedListing;
import dev.leapfrog.ingest.snapshot.fact.Attributes;
import dev.leapfrog.ingest.source.listing.BoardListing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Folds observations as a detector does, and compares each board with the list when its marker comes: rows, scores,
 * unseen rows, number of changes, and one set of attributes a model. Late publications are passed over.
 */
final class LogReader {
    private final Map<BoardId, Map<RowKey, Score>> boards = new HashMap<>();
    private final Map<BoardId, Instant> newest = new HashMap<>();
    private final Map<ModelId, Attributes> models = new HashMap<>();
    private int changes;

    void read(List<Observation> observations, List<BoardListing> response, String as) {
        for (Observation observation : observations) {
            switch (observation) {
                case ScoreChanged changed -> read(changed, as);
                case ScoreWithdrawn withdrawn -> {
                    assertThat(board(withdrawn.board()).remove(RowKey.of(withdrawn.model())))
                            .as(as)
                            .isEqualTo(withdrawn.previous());
                    changes++;
                }
                case ModelChanged changed -> {
                    assertThat(Attributes.of(changed.previous()))
                            .as(as)
                            .isEqualTo(models.get(changed.model().id()));
                    models.put(changed.model().id(), Attributes.of(changed.model()));
                }
                case BoardPublished published -> close(published, response, as);
                default -> assertThat(observation.subject()).as(as).isNotBlank();
            }
        }
    }

    private void read(ScoreChanged changed, String as) {
        changes++;
        if (isLate(changed.board(), changed.publication().publishedAt())) {
            assertThat(changed.previous()).as(as).isNull();
            return;
        }
        Model model = changed.model();
        assertThat(board(changed.board()).put(RowKey.of(model), changed.score()))
                .as(as)
                .isEqualTo(changed.previous());
        boolean known = boards.values().stream()
                        .flatMap(board -> board.keySet().stream())
                        .filter(key -> key.model().equals(model.id()))
                        .count()
                > 1;
        if (known) {
            assertThat(Attributes.of(model)).as(as).isEqualTo(models.get(model.id()));
        }
        models.put(model.id(), Attributes.of(model));
    }

    private void close(BoardPublished published, List<BoardListing> response, String as) {
        assertThat(published.changes()).as(as).isEqualTo(changes);
        changes = 0;
        if (isLate(published.board(), published.publishedAt())) {
            return;
        }
        newest.put(published.board(), published.publishedAt());
        Map<RowKey, Score> shown = new TreeMap<>(board(published.board()));
        published.unseen().forEach(shown::remove);
        assertThat(shown).as(as).isEqualTo(best(published, response));
        assertThat(published.entries()).as(as).isEqualTo(shown.size());
    }

    private static Map<RowKey, Score> best(BoardPublished published, List<BoardListing> response) {
        Map<RowKey, ListingRow> best = new TreeMap<>();
        for (BoardListing listing : response) {
            Instant date = listing.publishedAt();
            if (listing.board().equals(published.board()) && (date == null || date.equals(published.publishedAt()))) {
                ResolvedListing.of(listing, published.publishedAt(), Lists.names(published.publishedAt()))
                        .resolved()
                        .forEach(row -> best.merge(row.key(), row, BinaryOperator.minBy(ListingRow.BEST)));
            }
        }
        Map<RowKey, Score> scores = new TreeMap<>();
        best.forEach((key, row) -> scores.put(key, row.score()));
        return scores;
    }

    private boolean isLate(BoardId board, Instant date) {
        Instant last = newest.get(board);
        return last != null && !date.isAfter(last);
    }

    private Map<RowKey, Score> board(BoardId board) {
        return boards.computeIfAbsent(board, first -> new TreeMap<>());
    }
}
