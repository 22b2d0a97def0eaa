package dev.leapfrog.ingest.snapshot.doubt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.jspecify.annotations.Nullable;

/**
 * Detects a list that belongs to another board of its source: sources have been seen to serve one list in place of
 * another. It is taken for that of another board which knows half of its models, with nearly its scores, when it shares
 * nearly no models with its own, or when its scores are far from those of its own board. Names are compared as the
 * source writes them, and boards as they were before the response, as a refit moves all of them at once.
 *
 * @param scores as last published, by name
 */
record MisservedList(Map<String, Double> scores) {
    /** Lists shorter than that are like any other by chance. */
    private static final int FEWEST = 10;

    private static final double NEARLY_NONE = 0.2;
    private static final double HALF = 0.5;
    /** By how much more the scores must be off on the own board than on the other one. */
    private static final double FAR = 15;
    /** Of the range of a list's scores, at the median: one list of a board is so near to the next. */
    private static final double NEAR = 0.02;
    /** Of the range of a list's scores: what an ordinary list moves by, at the median, is far less. */
    private static final double ORDINARY_MOVE = 0.05;

    /** Why a list is taken for that of another board; null when it is not. */
    static @Nullable String doubt(FactsDraft facts, BoardListing listing) {
        MisservedList own = of(facts.rows(listing.board()).values());
        if (listing.size() < FEWEST || own.scores.size() < FEWEST || !RowFloor.continues(facts, listing)) {
            return null;
        }
        List<Double> moves = own.moves(listing);
        boolean strange = moves.size() < NEARLY_NONE * listing.size();
        double move = strange ? Double.POSITIVE_INFINITY : median(moves);
        if (!strange && move <= ORDINARY_MOVE * range(listing)) {
            return null;
        }
        for (Map.Entry<BoardId, List<SourceFact.Row>> board :
                boards(facts.before()).entrySet()) {
            List<Double> others = of(board.getValue()).moves(listing);
            boolean known = others.size() >= FEWEST && others.size() >= HALF * listing.size();
            if (known && !board.getKey().equals(listing.board()) && isNear(median(others), move, listing)) {
                return String.format(
                        Locale.ROOT,
                        "looks like the list of %s: of %d models %d stand there, %d were on this board",
                        board.getKey(),
                        listing.size(),
                        others.size(),
                        moves.size());
            }
        }
        return null;
    }

    private static boolean isNear(double there, double here, BoardListing listing) {
        return there <= NEAR * range(listing) && there * FAR < here;
    }

    private static SortedMap<BoardId, List<SourceFact.Row>> boards(Facts facts) {
        SortedMap<BoardId, List<SourceFact.Row>> boards = new TreeMap<>();
        for (SourceFact fact : facts.all()) {
            if (fact instanceof SourceFact.Row row) {
                boards.computeIfAbsent(row.board(), board -> new ArrayList<>()).add(row);
            }
        }
        return boards;
    }

    private static MisservedList of(Collection<SourceFact.Row> rows) {
        Map<String, Double> scores = new HashMap<>();
        rows.forEach(row -> scores.put(row.alias(), row.score().value()));
        return new MisservedList(scores);
    }

    /** How far the scores of a list are from those of this board, for the models that are on both. */
    private List<Double> moves(BoardListing listing) {
        return listing.rows().stream()
                .filter(row -> scores.containsKey(row.name()))
                .map(row -> Math.abs(row.score().value() - scores.getOrDefault(row.name(), 0.0)))
                .toList();
    }

    private static double median(List<Double> moves) {
        return moves.stream().sorted().skip((moves.size() - 1) / 2).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    private static double range(BoardListing listing) {
        var range = listing.rows().stream()
                .map(ListedScore::score)
                .mapToDouble(score -> score.value())
                .summaryStatistics();
        return range.getMax() - range.getMin();
    }
}
