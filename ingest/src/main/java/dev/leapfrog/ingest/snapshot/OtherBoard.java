package dev.leapfrog.ingest.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.SourceFact;
import dev.leapfrog.ingest.source.BoardListing;
import dev.leapfrog.ingest.source.ListedScore;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list is rather that of another board of its source: sources have been seen to serve one list in place of
 * another. It is taken for that of another board which knows half of its models when it shares nearly none with its
 * own, or when its scores are far from those of its own board and near those of the other. Names are compared as the
 * source writes them.
 *
 * @param scores as they were last told, by name
 */
record OtherBoard(Map<String, Double> scores) {
    /** Lists shorter than that are like any other by chance. */
    private static final int FEWEST = 10;

    private static final double NEARLY_NONE = 0.2;
    private static final double HALF = 0.5;
    /** By how much more the scores must be off on the own board than on the other one. */
    private static final double FAR = 5;
    /** Of the range of a list's scores: what an ordinary list moves by, at the median, is far less. */
    private static final double ORDINARY_MOVE = 0.05;

    /** Why a list is taken for that of another board; null when it is not. */
    static @Nullable String doubt(FactsDraft facts, BoardListing listing) {
        OtherBoard own = of(facts.rows(listing.board()).values());
        if (listing.size() < FEWEST || own.scores.size() < FEWEST || !RowFloor.continues(facts, listing)) {
            return null;
        }
        List<Double> moves = own.moves(listing);
        boolean strange = moves.size() < NEARLY_NONE * listing.size();
        double move = strange ? Double.POSITIVE_INFINITY : median(moves);
        if (!strange && move <= ORDINARY_MOVE * range(listing)) {
            return null;
        }
        for (BoardId board : facts.boards()) {
            List<Double> others = of(facts.rows(board).values()).moves(listing);
            boolean known = others.size() >= FEWEST && others.size() >= HALF * listing.size();
            if (!board.equals(listing.board()) && known && median(others) * FAR < move) {
                return String.format(
                        Locale.ROOT,
                        "looks like the list of %s: of %d models %d stand there, %d were on this board",
                        board,
                        listing.size(),
                        others.size(),
                        moves.size());
            }
        }
        return null;
    }

    private static OtherBoard of(Collection<SourceFact.Row> rows) {
        Map<String, Double> scores = new HashMap<>();
        rows.forEach(row -> scores.put(row.alias(), row.score().value()));
        return new OtherBoard(scores);
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
