package dev.leapfrog.streams.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one model on a board, and where it stands in the segments that it is in. A changed row is found once, by
 * its model, and from here every segment is reached without looking anything up.
 */
final class ModelRows implements SegmentIndex.Member {
    private static final Comparator<Row> BEST_ROW =
            Comparator.comparingDouble((Row row) -> -row.score().value()).thenComparing(Row::key);

    /** One for each configuration. */
    private final List<Row> rows = new ArrayList<>(1);

    private @Nullable Contender listed;
    private @Nullable Contender departed;
    private @Nullable Model placedAs;
    private List<Segment> segments = List.of();
    private List<SegmentIndex> indexes = List.of();
    private int[] leaves = {};

    /** The rows, listed or not. */
    List<Row> all() {
        return List.copyOf(rows);
    }

    @Nullable
    Row row(RowKey key) {
        for (Row row : rows) {
            if (Objects.equals(row.model().configuration(), key.configuration())) {
                return row;
            }
        }
        return null;
    }

    void put(Row row) {
        for (int i = 0; i < rows.size(); i++) {
            if (Objects.equals(rows.get(i).model().configuration(), row.model().configuration())) {
                rows.set(i, row);
                return;
            }
        }
        rows.add(row);
    }

    void clear() {
        rows.clear();
    }

    /** As it stands in a segment; null when it is not listed, or not in that segment. */
    @Nullable
    Contender listedIn(Segment segment) {
        return listed != null && segments.contains(segment) ? listed : null;
    }

    /** As it is listed, or as it left on the scale in use; null when it did neither. */
    @Nullable
    Contender known() {
        return listed == null ? departed : listed;
    }

    /**
     * Places the model by its best listed row, or by the best with which it left on the scale in use.
     *
     * @param listedIndex the index of a segment's listed models
     * @param departedIndex the index of those that left
     */
    void place(int epoch, Function<Segment, SegmentIndex> listedIndex, Function<Segment, SegmentIndex> departedIndex) {
        boolean wasListed = listed != null;
        Row best = best(true, epoch);
        Row last = best == null ? best(false, epoch) : null;
        listed = best == null ? null : contender(best);
        departed = last == null ? null : contender(last);
        Contender contender = listed == null ? departed : listed;
        if (contender == null) {
            leaveAll();
            return;
        }
        if (wasListed == (listed != null) && isPlacedAs(contender.model())) {
            for (int i = 0; i < leaves.length; i++) {
                indexes.get(i).replace(leaves[i], contender);
            }
            return;
        }
        enter(contender, listed == null ? departedIndex : listedIndex);
    }

    /** Mostly it is the same object, and else there is much to compare. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isPlacedAs(Model model) {
        return model == placedAs || model.equals(placedAs);
    }

    /** Those who left on an earlier scale stand nowhere any more; their indexes are given up as a whole. */
    void forgetDeparted() {
        if (departed != null) {
            departed = null;
            placedAs = null;
            segments = List.of();
            indexes = List.of();
            leaves = new int[0];
        }
    }

    private void enter(Contender contender, Function<Segment, SegmentIndex> index) {
        leaveAll();
        placedAs = contender.model();
        segments = new ArrayList<>(Segment.of(placedAs));
        segments.addAll(Undecided.of(placedAs));
        indexes = segments.stream().map(index).toList();
        leaves = new int[indexes.size()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = indexes.get(i).add(this, contender);
        }
    }

    private void leaveAll() {
        for (int i = 0; i < leaves.length; i++) {
            indexes.get(i).remove(leaves[i]);
        }
        placedAs = null;
        segments = List.of();
        indexes = List.of();
        leaves = new int[0];
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public void moved(SegmentIndex index, int leaf) {
        for (int i = 0; i < leaves.length; i++) {
            if (indexes.get(i) == index) {
                leaves[i] = leaf;
            }
        }
    }

    private @Nullable Row best(boolean isListed, int epoch) {
        Row best = null;
        for (Row row : rows) {
            Integer left = row.leftInEpoch();
            boolean counts = isListed ? left == null : left != null && left == epoch;
            if (counts && (best == null || BEST_ROW.compare(row, best) < 0)) {
                best = row;
            }
        }
        return best;
    }

    private Contender contender(Row best) {
        Instant firstListed = best.firstListed();
        boolean fromStart = false;
        for (Row row : rows) {
            firstListed = row.firstListed().isBefore(firstListed) ? row.firstListed() : firstListed;
            fromStart = fromStart || row.fromStart();
        }
        return new Contender(best, firstListed, fromStart);
    }
}
