package dev.leapfrog.streams.share;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import dev.leapfrog.events.output.UptakeShares.Baseline;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.overtake.OvertakeAlert;
import dev.leapfrog.streams.overtake.ShareLeads;
import dev.leapfrog.streams.overtake.ShareRules;
import org.jspecify.annotations.Nullable;

/**
 * The lists of one universe by one measure, of the source that is followed.
 *
 * @param universe of which models they tell; {@link #ALL} of lists that are complete
 * @param at when the last one was closed
 * @param names that it holds, in order
 * @param reclassified whether something else is known of some of them since
 */
record FollowedList(
        String measure,
        String universe,
        String source,
        Instant at,
        List<String> names,
        boolean reclassified,
        ShareLeads leads) {
    static final String ALL = OvertakeAlert.ALL;

    FollowedList {
        names = List.copyOf(names);
    }

    /** The universe of a list; null when nothing is known of which models it tells. */
    static @Nullable String universe(ClosedList list) {
        String named = list.marker().universe();
        return named != null ? named : list.marker().complete() ? ALL : null;
    }

    static String key(String measure, String universe) {
        return measure + " " + universe;
    }

    String key() {
        return key(measure, universe);
    }

    boolean has(String name) {
        return Collections.binarySearch(names, name) >= 0;
    }

    FollowedList asReclassified() {
        return new FollowedList(measure, universe, source, at, names, true, leads);
    }

    FollowedList leading(ShareLeads other) {
        return new FollowedList(measure, universe, source, at, names, false, other);
    }

    /** Whether another source's list is passed over: this one is preferred, and not silent. */
    boolean outweighs(String other, Instant then, ShareRules rules) {
        return !source.equals(other)
                && rules.weight().compare(source, other) < 0
                && at.plus(rules.silentFor()).isAfter(then);
    }

    /** Why the next list cannot be compared with this one; null when it can. */
    @Nullable
    Baseline baseline(String next, Collection<String> nextNames, ShareRules rules) {
        if (!source.equals(next)) {
            return Baseline.OTHER_SOURCE;
        }
        boolean cut =
                !universe.equals(ALL) && Math.abs(nextNames.size() - names.size()) > rules.sameLength() * names.size();
        return cut ? Baseline.OTHER_LENGTH : null;
    }
}
