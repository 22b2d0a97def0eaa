package dev.leapfrog.streams.price.offer;

import java.time.Instant;

import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/**
 * The price that one source has an offer at now, and how it came to it.
 *
 * @param since when it first said so, or what it had announced began to hold
 * @param holdsFrom from when it says that this holds; a source that was silent and comes back with the same word says
 *     it anew
 * @param baseline whether it said so in its first list: since when it may have said so before is not known
 * @param former what it said before; null when this is the first price it is known to have said, so that it has seen no
 *     price move
 */
public record SourceClaim(
        Price price,
        Instant since,
        Instant holdsFrom,
        boolean baseline,
        @Nullable Former former) {
    /** What a source said before. */
    public record Former(Price price, Instant since, boolean moved) {}

    public boolean moved() {
        return former != null;
    }

    SourceClaim saidAgain(Price same) {
        return new SourceClaim(same, since, holdsFrom, baseline, former);
    }

    public SourceClaim affirmed(Instant at) {
        return new SourceClaim(price, since, at.isAfter(holdsFrom) ? at : holdsFrom, baseline, former);
    }

    /** Whether it is a later word than another's. A first list is never later: it says what has long been so. */
    boolean isAfter(SourceClaim other) {
        return !baseline && holdsFrom.isAfter(other.holdsFrom);
    }
}
