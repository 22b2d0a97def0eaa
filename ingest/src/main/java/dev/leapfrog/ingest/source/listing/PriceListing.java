package dev.leapfrog.ingest.source.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A price list, rows in any order.
 *
 * @param rows at least one; no offer twice for one time
 * @param unpriced the ids of offers that are listed without a price: they are there, and what they cost is not said
 */
public record PriceListing(
        @Nullable Instant publishedAt, boolean complete, List<ListedOffer> rows, Set<String> unpriced)
        implements Listing {
    public PriceListing {
        rows = List.copyOf(rows);
        unpriced = Set.copyOf(unpriced);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a price list without rows is unrecognised");
        }
        Set<Slot> slots = new HashSet<>();
        for (ListedOffer row : rows) {
            if (!slots.add(new Slot(row.id(), row.validFrom()))) {
                throw new IllegalArgumentException("two prices of " + row.id() + " for one time");
            }
        }
    }

    /** A list in which each offer has a price. */
    public PriceListing(@Nullable Instant publishedAt, boolean complete, List<ListedOffer> rows) {
        this(publishedAt, complete, rows, Set.of());
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public PriceListing incomplete() {
        return new PriceListing(publishedAt, false, rows, unpriced);
    }

    @Override
    public String subject() {
        return "prices";
    }

    private record Slot(String id, @Nullable LocalDate validFrom) {}
}
