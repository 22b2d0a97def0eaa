package dev.leapfrog.app.command.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.app.command.plot.Axis;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.output.UptakeShares.Shares;

import static java.util.Objects.requireNonNull;

/**
 * The shares of a list over time, a line for each of the largest, all of one division at the same height.
 *
 * @param past by time
 */
record SharePlot(SortedMap<Instant, Shares> past, Plots plots) {
    private static final int MOST = 3;
    private static final String INDENT = "            ";
    private static final int NAME_WIDTH = 16;

    /** @param division into parts, by country and the like; no line where there is one list alone */
    List<String> lines(Function<Shares, SortedMap<String, Double>> division) {
        if (past.size() < 2) {
            return List.of();
        }
        Map<String, SortedMap<Instant, Double>> parts = new LinkedHashMap<>();
        division.apply(requireNonNull(past.get(past.lastKey()))).entrySet().stream()
                .filter(part -> !part.getKey().equals(Shares.UNKNOWN))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(part -> parts.put(part.getKey(), overTime(part.getKey(), division)));
        Axis axis = Axis.withZero(
                parts.values().stream().flatMap(one -> one.values().stream()).toList());
        int width = plots.width(INDENT.length() + NAME_WIDTH + 1);
        List<String> lines = new ArrayList<>();
        parts.forEach((name, shares) -> lines.add(INDENT
                + String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s ", name)
                + plots.since(shares, axis, width)));
        return lines;
    }

    private SortedMap<Instant, Double> overTime(String part, Function<Shares, SortedMap<String, Double>> division) {
        SortedMap<Instant, Double> shares = new TreeMap<>();
        past.forEach((at, all) -> shares.put(at, division.apply(all).getOrDefault(part, 0.0)));
        return shares;
    }
}
