package dev.leapfrog.sinks.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.WindowState;
import org.jspecify.annotations.Nullable;

/** What was concluded of one board: its last states, and the series that are drawn over time. */
public final class BoardHistory {
    private final List<FrontierPoint> frontier = new ArrayList<>();
    private final SortedMap<String, List<GapState>> gaps = new TreeMap<>();
    private final SortedMap<String, List<WindowState>> windows = new TreeMap<>();
    private final List<CapabilityPrice> levels = new ArrayList<>();
    private final List<GoodEnough> enough = new ArrayList<>();
    private @Nullable FrontierState state;
    private @Nullable Instant scaleSince;
    private @Nullable TierState tiers;
    private @Nullable ParetoFrontier pareto;

    void add(FrontierState added) {
        state = added;
        if (added.scaling().scaleBreak()) {
            scaleSince = added.publishedAt();
        }
        frontier.add(FrontierPoint.of(added));
    }

    void add(GapState added) {
        gaps.computeIfAbsent(added.pair(), pair -> new ArrayList<>()).add(added);
    }

    void add(WindowState added) {
        windows.computeIfAbsent(added.pair(), pair -> new ArrayList<>()).add(added);
    }

    void add(TierState added) {
        tiers = added;
    }

    void add(MarketState added) {
        switch (added) {
            case CapabilityPrice price -> levels.add(price);
            case GoodEnough good -> enough.add(good);
            case ParetoFrontier front -> pareto = front;
        }
    }

    /** The last one whole; null when there is none. */
    public @Nullable FrontierState state() {
        return state;
    }

    /** When its scale last changed: what was measured before cannot be compared. Null when it never did. */
    public @Nullable Instant scaleSince() {
        return scaleSince;
    }

    /** One a publication, the oldest first. */
    public List<FrontierPoint> frontier() {
        return Collections.unmodifiableList(frontier);
    }

    /** By pair, {@code closed-open}; the oldest first. */
    public SortedMap<String, List<GapState>> gaps() {
        return Collections.unmodifiableSortedMap(gaps);
    }

    /** By pair, as they opened and ended. */
    public SortedMap<String, List<WindowState>> windows() {
        return Collections.unmodifiableSortedMap(windows);
    }

    /** What each level cost over time, the oldest first. */
    public List<CapabilityPrice> levels() {
        return Collections.unmodifiableList(levels);
    }

    /** What was good enough over time, the oldest first. */
    public List<GoodEnough> enough() {
        return Collections.unmodifiableList(enough);
    }

    /** Null when there is none. */
    public @Nullable TierState tiers() {
        return tiers;
    }

    /** Null when there is none. */
    public @Nullable ParetoFrontier pareto() {
        return pareto;
    }
}
