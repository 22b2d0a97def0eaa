package dev.leapfrog.sinks.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.GapState;
import org.jspecify.annotations.Nullable;

/** A gap as it stands, as it stood a month ago, and at all times before. */
public final class CurrentGap {
    /** What "a month ago" means. */
    public static final Duration MONTH = Duration.ofDays(30);

    private final Deque<GapState> lately = new ArrayDeque<>();
    private final SortedMap<Instant, Double> points = new TreeMap<>();

    /**
     * The last of a series.
     *
     * @param series the oldest first, not empty
     * @param since those before are on another scale; null when there are none
     * @return null when all are before
     */
    public static @Nullable CurrentGap of(List<GapState> series, @Nullable Instant since) {
        CurrentGap gap = new CurrentGap();
        series.stream()
                .filter(state -> since == null || !state.publishedAt().isBefore(since))
                .forEach(gap::add);
        return gap.lately.isEmpty() ? null : gap;
    }

    void add(GapState state) {
        if (state.points() != null) {
            points.put(state.publishedAt(), state.points());
        }
        lately.addLast(state);
        Instant monthAgo = state.publishedAt().minus(MONTH);
        while (lately.size() > 1 && !second().publishedAt().isAfter(monthAgo)) {
            lately.removeFirst();
        }
    }

    private GapState second() {
        var states = lately.iterator();
        states.next();
        return states.next();
    }

    /** The last publication's. */
    public GapState state() {
        return lately.getLast();
    }

    /** The points of all publications on the scale in use, but for those in which a segment had no model. */
    public SortedMap<Instant, Double> points() {
        return Collections.unmodifiableSortedMap(points);
    }

    /** The points of the last publication at least a month earlier; null when there is none. */
    public @Nullable Double pointsMonthAgo() {
        GapState first = lately.getFirst();
        Instant monthAgo = state().publishedAt().minus(MONTH);
        return first.publishedAt().isAfter(monthAgo) ? null : first.points();
    }
}
