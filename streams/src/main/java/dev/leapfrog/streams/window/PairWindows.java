package dev.leapfrog.streams.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.WindowState.Summary;
import dev.leapfrog.events.standing.KaplanMeier;
import dev.leapfrog.events.standing.KaplanMeier.Lifetime;
import org.jspecify.annotations.Nullable;

/**
 * All windows of a board and pair.
 *
 * @param openers who ever opened one
 * @param open in the order in which they opened
 * @param ended how long the others lasted
 */
record PairWindows(SortedSet<ModelId> openers, List<OpenWindow> open, List<Lifetime> ended) {
    static final PairWindows NONE = new PairWindows(new TreeSet<>(), List.of(), List.of());

    PairWindows {
        openers = Collections.unmodifiableSortedSet(new TreeSet<>(openers));
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    PairWindows opened(OpenWindow window) {
        SortedSet<ModelId> more = new TreeSet<>(openers);
        more.add(window.id());
        List<OpenWindow> all = new ArrayList<>(open);
        all.add(window);
        return new PairWindows(more, all, ended);
    }

    /** A window as it is after a publication. */
    PairWindows with(OpenWindow window) {
        return new PairWindows(
                openers,
                open.stream()
                        .map(one -> one.id().equals(window.id()) ? window : one)
                        .toList(),
                ended);
    }

    PairWindows ended(OpenWindow window, Lifetime lifetime) {
        List<Lifetime> more = new ArrayList<>(ended);
        more.add(lifetime);
        return new PairWindows(
                openers,
                open.stream().filter(one -> !one.id().equals(window.id())).toList(),
                more);
    }

    PairWindows rebased() {
        return new PairWindows(openers, open.stream().map(OpenWindow::rebased).toList(), ended);
    }

    /** Two models are one: of two open windows that are one then, the one that opened first goes on. */
    PairWindows renamed(ModelId from, Model to) {
        if (!openers.contains(from)) {
            return this;
        }
        SortedSet<ModelId> renamed = new TreeSet<>(openers);
        renamed.remove(from);
        renamed.add(to.id());
        List<OpenWindow> kept = new ArrayList<>();
        for (OpenWindow window : open) {
            OpenWindow now = window.renamed(from, to);
            if (kept.stream().noneMatch(first -> first.id().equals(now.id()))) {
                kept.add(now);
            }
        }
        return new PairWindows(renamed, kept, ended);
    }

    Summary summary(Instant now) {
        List<Lifetime> all = new ArrayList<>(ended);
        open.forEach(one -> all.add(new Lifetime(one.daysUntil(now), false)));
        int closed = (int) ended.stream().filter(Lifetime::ended).count();
        return new Summary(closed, open.size(), ended.size() - closed, KaplanMeier.median(all), shortest());
    }

    /** Null when none has closed. */
    @Nullable
    Long shortest() {
        var shortest =
                ended.stream().filter(Lifetime::ended).mapToLong(Lifetime::days).min();
        return shortest.isPresent() ? shortest.getAsLong() : null;
    }
}
