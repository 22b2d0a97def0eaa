package dev.leapfrog.streams.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A board as one source shows it: all its rows, each segment in order, and apart from them the models that left while
 * this scale was in use, who keep their last score.
 */
public final class Standings {
    private final Map<ModelId, ModelRows> models = new HashMap<>();
    private final Map<Segment, SegmentIndex> listed = new HashMap<>();
    private final Map<Segment, SegmentIndex> undecided = new HashMap<>();
    private final Map<Segment, SegmentIndex> departed = new HashMap<>();
    private int epoch;

    /** @param epoch the scale in use, counted from 0; models that left on an earlier one are not kept */
    public Standings(int epoch) {
        this.epoch = epoch;
    }

    public void put(Row row) {
        ModelRows rows = models.computeIfAbsent(row.model().id(), id -> new ModelRows());
        rows.put(row);
        place(rows);
    }

    /** Takes a model's rows out, as when it proves to be another one. */
    public void remove(ModelId model) {
        ModelRows rows = models.remove(model);
        if (rows != null) {
            rows.clear();
            place(rows);
        }
    }

    private void place(ModelRows rows) {
        rows.place(
                epoch,
                segment -> (Undecided.is(segment) ? undecided : listed)
                        .computeIfAbsent(segment, added -> new SegmentIndex()),
                segment -> departed.computeIfAbsent(segment, added -> new SegmentIndex()));
    }

    /** Another scale: those who left before are forgotten, as their scores mean nothing on it. */
    public void startEpoch(int next) {
        epoch = next;
        models.values().forEach(ModelRows::forgetDeparted);
        departed.clear();
    }

    /** Every model with a row, listed or not. */
    public Set<ModelId> models() {
        return Collections.unmodifiableSet(models.keySet());
    }

    /** Every segment that has a listed model; one that had may still be among them, or not. */
    public Set<Segment> segments() {
        return Collections.unmodifiableSet(listed.keySet());
    }

    public @Nullable Row row(RowKey key) {
        ModelRows rows = models.get(key.model());
        return rows == null ? null : rows.row(key);
    }

    /** The rows of one model, listed or not. */
    public List<Row> rowsOf(ModelId model) {
        ModelRows rows = models.get(model);
        return rows == null ? List.of() : rows.all();
    }

    /** The best listed model of a segment; null when it has none. */
    public @Nullable Contender best(Segment segment) {
        SegmentIndex index = listed.get(segment);
        return index == null ? null : index.first();
    }

    /**
     * The best listed models of which it is not known whether they are of a segment, above a score, best first.
     *
     * @param most how many are looked for
     */
    List<Contender> undecidedAbove(Segment segment, double score, int most) {
        List<Contender> above = new ArrayList<>();
        for (Segment kept : Undecided.mayBeIn(segment)) {
            SegmentIndex index = undecided.get(kept);
            Contender first = index == null ? null : index.first();
            if (index == null || first == null || first.value() <= score) {
                continue;
            }
            Iterator<Contender> best = index.bestFirst();
            for (int i = 0; i < most && best.hasNext(); i++) {
                Contender next = best.next();
                if (next.value() > score) {
                    above.add(next);
                }
            }
        }
        return above.stream().sorted(Contender.BEST_FIRST).limit(most).toList();
    }

    /** A listed model of a segment; null when it is not listed, or not of that segment. */
    public @Nullable Contender listed(Segment segment, ModelId model) {
        ModelRows rows = models.get(model);
        return rows == null ? null : rows.listedIn(segment);
    }

    /** The listed models of a segment, best first, lazily. */
    public Iterator<Contender> bestFirst(Segment segment) {
        SegmentIndex index = listed.get(segment);
        return index == null ? Collections.emptyIterator() : index.bestFirst();
    }

    /** The best listed model of another lab whose score is less certain than a standard error; null for none. */
    @Nullable
    Contender bestLessCertainRival(Segment segment, String lab, double error) {
        SegmentIndex index = listed.get(segment);
        return index == null ? null : index.bestLessCertain(error, lab);
    }

    /** The best listed model of another lab whose score has no interval; null for none. */
    @Nullable
    Contender bestRivalWithoutInterval(Segment segment, String lab) {
        SegmentIndex index = listed.get(segment);
        return index == null ? null : index.bestWithoutInterval(lab);
    }

    /** The listed models of a segment of which doubt remains, best first. */
    List<Contender> doubtful(Segment segment, SegmentIndex.Doubt doubt, int most) {
        SegmentIndex index = listed.get(segment);
        return index == null ? List.of() : index.doubtful(doubt, most);
    }

    /** Of a segment's listed models at or above a score the smallest; null when there is none of a known size. */
    public @Nullable Contender smallestFrom(Segment segment, double score) {
        SegmentIndex index = listed.get(segment);
        return index == null ? null : index.smallestFrom(score);
    }

    /** A model as it is listed, or as it left on this scale; null when it did neither. */
    public @Nullable Contender known(ModelId model) {
        ModelRows rows = models.get(model);
        return rows == null ? null : rows.known();
    }

    /** Of a segment's models at or above a score the one released first, those that left on this scale included. */
    public @Nullable Contender earliestFrom(Segment segment, double score) {
        Contender here = earliestFrom(listed.get(segment), score);
        Contender gone = earliestFrom(departed.get(segment), score);
        if (here == null || gone == null) {
            return here == null ? gone : here;
        }
        return Contender.FIRST_RELEASED.compare(here, gone) <= 0 ? here : gone;
    }

    private static @Nullable Contender earliestFrom(@Nullable SegmentIndex index, double score) {
        return index == null ? null : index.earliestFrom(score);
    }

    /** Whether a model of the segment stands at or above a score, or left on this scale standing there. */
    public boolean reaches(Segment segment, double score) {
        return reaches(listed.get(segment), score) || reaches(departed.get(segment), score);
    }

    private static boolean reaches(@Nullable SegmentIndex index, double score) {
        Contender best = index == null ? null : index.first();
        return best != null && best.value() >= score;
    }
}
