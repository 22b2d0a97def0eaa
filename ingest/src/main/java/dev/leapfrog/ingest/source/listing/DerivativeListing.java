package dev.leapfrog.ingest.source.listing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list of derivatives; rows in any order.
 *
 * @param universe of which bases it tells, together with the other lists that say the same; null where nobody says
 * @param rows at least one
 */
public record DerivativeListing(
        @Nullable Instant publishedAt,
        boolean complete,
        @Nullable String universe,
        List<ListedDerivative> rows) implements Listing {
    public DerivativeListing {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a list of derivatives without rows is unrecognised");
        }
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public DerivativeListing incomplete() {
        return new DerivativeListing(publishedAt, false, universe, rows);
    }

    @Override
    public String subject() {
        return "derivatives";
    }
}
