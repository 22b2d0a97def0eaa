package dev.leapfrog.streams.derivative;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.streams.overtake.ShareLeads;
import org.jspecify.annotations.Nullable;

/**
 * All lists of one universe.
 *
 * @param last the marker of the last one
 * @param settledOn the day from which on they reach back over the whole window
 * @param open whether one was closed since the last day ended
 * @param restart whether something else is known of a base since
 * @param leads by measure; empty before the first conclusion
 */
record CountedLists(
        String universe,
        SnapshotPublished last,
        LocalDate settledOn,
        boolean open,
        boolean restart,
        SortedMap<String, ShareLeads> leads) {
    CountedLists {
        leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
    }

    /** Goes on with the next list. */
    static CountedLists after(
            @Nullable CountedLists before, String universe, SnapshotPublished last, LocalDate settled) {
        return before == null
                ? new CountedLists(universe, last, settled, true, false, new TreeMap<>())
                : new CountedLists(
                        universe,
                        last,
                        settled.isAfter(before.settledOn) ? settled : before.settledOn,
                        true,
                        before.restart,
                        before.leads);
    }

    CountedLists restarting() {
        return new CountedLists(universe, last, settledOn, open, true, leads);
    }

    /** Concluded on. */
    CountedLists leading(SortedMap<String, ShareLeads> now) {
        return new CountedLists(universe, last, settledOn, false, false, now);
    }
}
