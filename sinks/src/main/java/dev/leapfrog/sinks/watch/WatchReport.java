package dev.leapfrog.sinks.watch;

import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.Story;
import org.jspecify.annotations.Nullable;

/**
 * What concerns a model that is used.
 *
 * @param watched what the user said
 * @param model what is known of it; null when no source names it
 * @param nearest ids that are written most alike, where it is not known
 * @param offer what its lab asks; null when that is not known
 * @param monthly what the user's tokens cost in a month, in dollars; null when that is not known
 * @param ends what is said of its end, one for each channel
 * @param alternatives that could take its place
 * @param tasks for which there are boards, where there is none for that of the user; null where there is one
 * @param stories that are about it, the newest first
 */
public record WatchReport(
        WatchedModel watched,
        @Nullable Model model,
        List<String> nearest,
        @Nullable PriceFact offer,
        @Nullable Double monthly,
        List<ReleaseFact.End> ends,
        List<Alternative> alternatives,
        @Nullable List<String> tasks,
        List<Story> stories) {
    public WatchReport {
        nearest = List.copyOf(nearest);
        ends = List.copyOf(ends);
        alternatives = List.copyOf(alternatives);
        tasks = tasks == null ? null : List.copyOf(tasks);
        stories = List.copyOf(stories);
    }
}
