package dev.leapfrog.ingest.source.listing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A registry's list of models, or a feed of releases; rows in any order.
 *
 * @param rows at least one; no entry twice
 * @param endsOnly whether it tells of ends only, so that nobody is listed by being named in it
 */
public record ModelListing(@Nullable Instant publishedAt, boolean complete, List<ListedEntry> rows, boolean endsOnly)
        implements Listing {
    public ModelListing {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a list of models without rows is unrecognised");
        }
        Set<String> ids = new HashSet<>();
        for (ListedEntry row : rows) {
            if (!ids.add(row.id())) {
                throw new IllegalArgumentException("two entries " + row.id());
            }
        }
    }

    /** A list of models that are there. */
    public ModelListing(@Nullable Instant publishedAt, boolean complete, List<ListedEntry> rows) {
        this(publishedAt, complete, rows, false);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public ModelListing incomplete() {
        return new ModelListing(publishedAt, false, rows, endsOnly);
    }

    @Override
    public String subject() {
        return "models";
    }
}
