package dev.leapfrog.streams.market.pareto;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;

/**
 * Who has come to a board's frontier and gone from it, so that it is told once of each: a model that lies near it comes
 * and goes with every rating.
 *
 * @param models on the frontier now
 * @param entered those that were ever on it
 * @param left those that were ever on it and then were not
 */
record ParetoTrack(SortedSet<String> models, SortedSet<String> entered, SortedSet<String> left) {
    ParetoTrack {
        models = new TreeSet<>(models);
        entered = new TreeSet<>(entered);
        left = new TreeSet<>(left);
    }

    /**
     * What is new.
     *
     * @param entered for the first time, in the order of the frontier
     * @param left for the first time, by id
     */
    record Change(ParetoTrack track, List<ModelId> entered, List<ModelId> left) {
        boolean isNews() {
            return !entered.isEmpty() || !left.isEmpty();
        }
    }

    static ParetoTrack none() {
        return new ParetoTrack(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** The same when one model proved to be another. */
    ParetoTrack merged(String from, String to) {
        return new ParetoTrack(moved(models, from, to), moved(entered, from, to), moved(left, from, to));
    }

    private static SortedSet<String> moved(SortedSet<String> models, String from, String to) {
        SortedSet<String> moved = new TreeSet<>(models);
        if (moved.remove(from)) {
            moved.add(to);
        }
        return moved;
    }

    /** @param frontier the models on it, best first */
    Change next(List<ModelId> frontier) {
        SortedSet<String> now = new TreeSet<>();
        frontier.forEach(model -> now.add(model.toString()));
        List<ModelId> come = frontier.stream()
                .filter(model -> !entered.contains(model.toString()))
                .toList();
        List<ModelId> gone = models.stream()
                .filter(model -> !now.contains(model) && !left.contains(model))
                .map(ModelId::parse)
                .toList();
        SortedSet<String> ever = new TreeSet<>(entered);
        ever.addAll(now);
        SortedSet<String> everGone = new TreeSet<>(left);
        gone.forEach(model -> everGone.add(model.toString()));
        return new Change(new ParetoTrack(now, ever, everGone), come, gone);
    }
}
