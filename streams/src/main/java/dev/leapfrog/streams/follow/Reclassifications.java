package dev.leapfrog.streams.follow;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.board.Reclassification;

/** Which models came into a segment of the followed list, or left it, by an attribute since the last conclusion. */
final class Reclassifications {
    private final BoardMemory memory;
    private final SortedSet<Reclassification> since;

    Reclassifications(BoardMemory memory, SortedSet<Reclassification> since) {
        this.memory = memory;
        this.since = since;
    }

    /** Notes the segments that a model is in by one telling and not by the other. */
    void note(Model before, Model after) {
        if (before.equals(after)) {
            return;
        }
        List<Segment> left = Segment.of(before);
        List<Segment> entered = Segment.of(after);
        Set<Segment> changed = new HashSet<>(left);
        changed.addAll(entered);
        changed.removeIf(segment -> left.contains(segment) && entered.contains(segment));
        for (Segment segment : changed) {
            Reclassification one = new Reclassification(segment, after.id());
            if (since.add(one)) {
                memory.save(one);
            }
        }
    }

    Set<Reclassification> sinceLastConclusion() {
        return Collections.unmodifiableSortedSet(since);
    }

    void concluded() {
        since.forEach(memory::forget);
        since.clear();
    }
}
