package dev.leapfrog.streams.overtake;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;

import dev.leapfrog.events.output.UptakeShares.Shares;
import org.jspecify.annotations.Nullable;

/**
 * Who has the largest of several shares, and who is about to take its place.
 *
 * @param holder whose lead was told; null while what is not known could decide who leads
 * @param since when the holder took the lead; null where it led from the beginning
 * @param challenger who has been clearly ahead of the holder lately; null when nobody is
 * @param challengedAt since when
 * @param lists in how many lists
 */
record ShareLead(
        @Nullable String holder,
        @Nullable Instant since,
        @Nullable String challenger,
        @Nullable Instant challengedAt,
        int lists) {
    static final ShareLead NONE = new ShareLead(null, null, null, null, 0);

    /** What a list makes of it. */
    sealed interface Step {
        ShareLead lead();

        /** The holder is who it was, or the first one. */
        record Kept(ShareLead lead) implements Step {}

        /** Another one holds the lead. */
        record Overtaken(ShareLead lead, String from, String to, Instant ahead) implements Step {}
    }

    /** Who leads by these shares, with nothing to compare them with. */
    static ShareLead of(SortedMap<String, Double> shares) {
        return new ShareLead(decidedLeader(shares), null, null, null, 0);
    }

    /**
     * Goes on with the next list. A challenger takes the lead when it has been ahead by the margin, and by more than is
     * not known, in so many lists and for so long, without the holder being ahead in between.
     */
    Step next(SortedMap<String, Double> shares, Instant at, ShareRules rules) {
        String decided = decidedLeader(shares);
        if (holder == null) {
            return new Step.Kept(new ShareLead(decided, null, null, null, 0));
        }
        String first = leader(shares, holder);
        if (first == null || first.equals(holder)) {
            return new Step.Kept(new ShareLead(holder, since, null, null, 0));
        }
        double ahead = shares.getOrDefault(first, 0.0) - shares.getOrDefault(holder, 0.0);
        boolean clear = ahead >= rules.margin() && ahead > shares.getOrDefault(Shares.UNKNOWN, 0.0);
        boolean goesOn = first.equals(challenger);
        Instant from = goesOn && challengedAt != null ? challengedAt : at;
        int times = (goesOn ? lists : 0) + (clear ? 1 : 0);
        if (!clear) {
            return new Step.Kept(goesOn ? this : new ShareLead(holder, since, null, null, 0));
        }
        if (times >= rules.heldLists() && !from.plus(rules.heldFor()).isAfter(at)) {
            return new Step.Overtaken(new ShareLead(first, from, null, null, 0), holder, first, from);
        }
        return new Step.Kept(new ShareLead(holder, since, first, from, times));
    }

    /** The largest known share; of equals that of the holder, or else the first by name. Null when none is known. */
    private static @Nullable String leader(SortedMap<String, Double> shares, @Nullable String holder) {
        return shares.entrySet().stream()
                .filter(share -> !share.getKey().equals(Shares.UNKNOWN))
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(share -> share.getKey().equals(holder))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The same, but null when what is not known could put another one ahead. */
    static @Nullable String decidedLeader(SortedMap<String, Double> shares) {
        String first = leader(shares, null);
        if (first == null) {
            return null;
        }
        double second = shares.entrySet().stream()
                .filter(share -> !share.getKey().equals(Shares.UNKNOWN)
                        && !share.getKey().equals(first))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        double ahead = shares.getOrDefault(first, 0.0) - second;
        return ahead > shares.getOrDefault(Shares.UNKNOWN, 0.0) ? first : null;
    }
}
