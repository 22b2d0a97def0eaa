package dev.leapfrog.ingest.source.listing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list of how much models are used; rows in any order.
 *
 * @param universe which models it covers, such as {@code top 50 and other}; null when it covers all, or, being
 *     incomplete, is one of many that mean nothing by themselves
 * @param rankedBy the measure by which these are the most used models; null where they were chosen otherwise
 * @param rows at least one; of a model listed twice under one name the higher value counts
 */
public record UptakeListing(
        @Nullable Instant publishedAt,
        boolean complete,
        @Nullable String universe,
        @Nullable String rankedBy,
        List<ListedUptake> rows)
        implements Listing {
    public UptakeListing {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a list of uptake without rows is unrecognised");
        }
    }

    /** Whether it can be said what all of its models come to: it covers all, or those that it names. */
    public boolean isWhole() {
        return complete || universe != null;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public UptakeListing incomplete() {
        return new UptakeListing(publishedAt, false, universe, rankedBy, rows);
    }

    @Override
    public String subject() {
        return "uptake";
    }
}
