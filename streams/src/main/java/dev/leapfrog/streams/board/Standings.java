package dev.leapfrog.streams.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A board as one source shows it: all its rows, each segment in order, and apart from them the models that left while
 * this scale was in use, who keep their last score.
 */
public final class Standings {
    private static final Comparator<Row> BEST_ROW =
            Comparator.comparingDouble((Row row) -> -row.score().value()).thenComparing(Row::key);

    private final Map<ModelId, Map<RowKey, Row>> rows = new HashMap<>();
    private final Map<ModelId, List<Segment>> segmentsOf = new HashMap<>();
    private final Map<Segment, SegmentIndex> listed = new TreeMap<>();
    private final Map<Segment, SegmentIndex> departed = new HashMap<>();
    private int epoch;

    /** @param epoch the scale in use, counted from 0; models that left on an earlier one are not kept */
    public Standings(int epoch) {
        this.epoch = epoch;
    }

    public void put(Row row) {
        ModelId model = row.model().id();
        rows.computeIfAbsent(model, id -> new HashMap<>(2)).put(row.key(), row);
        index(model);
    }

    /** The largest standard error of a segment's listed models; tells how far down a rival may stand. */
    public double largestError(Segment segment) {
        SegmentIndex index = listed.get(segment);
        return index == null ? 0 : index.largestError();
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
        return best != null && best.score().value() >= score;
    }

    public @Nullable Row row(RowKey key) {
        Map<RowKey, Row> ofModel = rows.get(key.model());
        return ofModel == null ? null : ofModel.get(key);
    }

    /** The rows of one model, listed or not. */
    public Collection<Row> rowsOf(ModelId model) {
        Map<RowKey, Row> ofModel = rows.get(model);
        return ofModel == null ? List.of() : List.copyOf(ofModel.values());
    }

    /** Takes a model's rows out, as when it proves to be another one. */
    public void remove(ModelId model) {
        rows.remove(model);
        index(model);
    }

    /** Another scale: those who left before are forgotten, as their scores mean nothing on it. */
    public void startEpoch(int next) {
        epoch = next;
        departed.clear();
    }

    /** Every segment that has a listed model; one that had may still be among them, or not. */
    public Set<Segment> segments() {
        return Collections.unmodifiableSet(listed.keySet());
    }

    /** The best listed model of a segment; null when it has none. */
    public @Nullable Contender best(Segment segment) {
        SegmentIndex index = listed.get(segment);
        return index == null ? null : index.first();
    }

    /** A listed model of a segment; null when it is not listed, or not of that segment. */
    public @Nullable Contender listed(Segment segment, ModelId model) {
        SegmentIndex index = listed.get(segment);
        return index == null ? null : index.get(model);
    }

    /** The listed models of a segment, best first, lazily. */
    public Iterator<Contender> bestFirst(Segment segment) {
        SegmentIndex index = listed.get(segment);
        return index == null ? Collections.emptyIterator() : index.bestFirst();
    }

    private void index(ModelId model) {
        Collection<Row> ofModel = rowsOf(model);
        List<Segment> before = segmentsOf.getOrDefault(model, List.of());
        Contender inList =
                contender(ofModel.stream().filter(Row::listed).min(BEST_ROW).orElse(null), ofModel);
        Contender gone = inList != null
                ? null
                : contender(
                        ofModel.stream()
                                .filter(row -> row.leftInEpoch() != null && row.leftInEpoch() == epoch)
                                .min(BEST_ROW)
                                .orElse(null),
                        ofModel);
        Contender contender = inList != null ? inList : gone;
        List<Segment> now = contender == null ? List.of() : Segment.of(contender.model());
        for (Segment segment : before) {
            if (!now.contains(segment)) {
                drop(listed, segment, model);
                drop(departed, segment, model);
            }
        }
        for (Segment segment : now) {
            place(listed, segment, model, inList);
            place(departed, segment, model, gone);
        }
        segmentsOf.put(model, now);
    }

    private static @Nullable Contender contender(@Nullable Row best, Collection<Row> ofModel) {
        if (best == null) {
            return null;
        }
        Instant firstListed = ofModel.stream()
                .map(Row::firstListed)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Contender(best, firstListed, ofModel.stream().anyMatch(Row::fromStart));
    }

    private static void place(
            Map<Segment, SegmentIndex> indexes, Segment segment, ModelId model, @Nullable Contender contender) {
        if (contender == null) {
            drop(indexes, segment, model);
        } else {
            indexes.computeIfAbsent(segment, added -> new SegmentIndex()).put(contender);
        }
    }

    private static void drop(Map<Segment, SegmentIndex> indexes, Segment segment, ModelId model) {
        SegmentIndex index = indexes.get(segment);
        if (index != null) {
            index.remove(model);
        }
    }

    /** Every model with a row, listed or not. */
    public Set<ModelId> models() {
        return Collections.unmodifiableSet(rows.keySet());
    }
}
