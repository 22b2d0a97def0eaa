package dev.leapfrog.sinks.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;

/** The rows of all boards by all sources, from the observations of the topic {@code scores} in their order. */
final class BoardPlaces {
    /** A source's list of a board. */
    private record SourceBoard(BoardId board, String source) implements Comparable<SourceBoard> {
        @Override
        public int compareTo(SourceBoard other) {
            return Comparator.comparing(SourceBoard::board)
                    .thenComparing(SourceBoard::source)
                    .compare(this, other);
        }
    }

    private record Row(ModelId model, Score score, Instant publishedAt) {}

    private final Instant at;
    private final SortedMap<SourceBoard, Map<RowKey, Row>> lists = new TreeMap<>();
    private final SortedMap<ModelId, Model> models = new TreeMap<>();

    BoardPlaces(Instant at) {
        this.at = at;
    }

    void fold(Observation observation) {
        switch (observation) {
            case ScoreChanged changed -> {
                if (!changed.publication().publishedAt().isAfter(at)) {
                    models.put(changed.model().id(), changed.model().withoutConfiguration());
                    rows(changed.board(), changed.provenance().source())
                            .put(
                                    RowKey.of(changed.model()),
                                    new Row(
                                            changed.model().id(),
                                            changed.score(),
                                            changed.publication().publishedAt()));
                }
            }
            case ScoreWithdrawn withdrawn -> {
                if (!withdrawn.publication().publishedAt().isAfter(at)) {
                    rows(withdrawn.board(), withdrawn.provenance().source()).remove(RowKey.of(withdrawn.model()));
                }
            }
            default -> {
                // Markers and days say nothing of a row.
            }
        }
    }

    private Map<RowKey, Row> rows(BoardId board, String source) {
        return lists.computeIfAbsent(new SourceBoard(board, source), added -> new HashMap<>());
    }

    /** Every model that a board had. */
    SortedMap<ModelId, Model> models() {
        return models;
    }

    /** Where a model stands, by board; of several sources' lists the one whose row is the newest. */
    List<BoardPlace> of(ModelId model) {
        SortedMap<BoardId, BoardPlace> places = new TreeMap<>();
        lists.forEach((list, rows) -> {
            Row own = rows.values().stream()
                    .filter(row -> row.model().equals(model))
                    .reduce(BoardPlaces::better)
                    .orElse(null);
            if (own != null) {
                Map<ModelId, Row> best = best(rows);
                long above = best.values().stream()
                        .filter(row -> row.score().value() > own.score().value())
                        .count();
                places.merge(
                        list.board(),
                        new BoardPlace(
                                list.board(),
                                list.source(),
                                own.score(),
                                (int) above + 1,
                                best.size(),
                                own.publishedAt()),
                        (one, other) -> other.publishedAt().isAfter(one.publishedAt()) ? other : one);
            }
        });
        return new ArrayList<>(places.values());
    }

    /** The models that a source lists on a board, the best first. */
    List<BoardRow> ranked(BoardId board, String source) {
        List<Row> rows = new ArrayList<>(best(lists.getOrDefault(new SourceBoard(board, source), Map.of()))
                .values());
        rows.sort(Comparator.comparingDouble((Row row) -> row.score().value())
                .reversed()
                .thenComparing(Row::model));
        List<BoardRow> ranked = new ArrayList<>();
        int rank = 0;
        double above = Double.NaN;
        for (Row row : rows) {
            if (row.score().value() != above) {
                rank = ranked.size() + 1;
                above = row.score().value();
            }
            ranked.add(new BoardRow(
                    rank,
                    Objects.requireNonNull(models.get(row.model()), "model of a row"),
                    row.score(),
                    row.publishedAt()));
        }
        return ranked;
    }

    private static Map<ModelId, Row> best(Map<RowKey, Row> rows) {
        Map<ModelId, Row> best = new HashMap<>();
        rows.values().forEach(row -> best.merge(row.model(), row, BoardPlaces::better));
        return best;
    }

    private static Row better(Row one, Row other) {
        return one.score().value() >= other.score().value() ? one : other;
    }

    /** Rows of the first model are of the second from now on. */
    void merged(ModelMerged merged) {
        models.remove(merged.from());
        models.put(merged.to().id(), merged.to().withoutConfiguration());
        lists.values()
                .forEach(rows -> rows.replaceAll((key, row) -> row.model().equals(merged.from())
                        ? new Row(merged.to().id(), row.score(), row.publishedAt())
                        : row));
    }
}
