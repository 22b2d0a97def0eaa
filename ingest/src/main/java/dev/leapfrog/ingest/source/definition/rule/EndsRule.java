package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import org.jspecify.annotations.Nullable;

/**
 * Where a page says which models end, and when. Such a page lists no model as one that is there: who is named on it may
 * be long gone. What several places of a page say of one model is joined, the latest announcement first.
 *
 * @param complete whether an end yet to come that is no longer on the page has been taken back
 * @param parts of the page, each told in its own way
 */
public record EndsRule(boolean complete, List<EndsPart> parts) implements ListRule {
    public EndsRule {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("'ends' needs 'parts'");
        }
    }

    @JsonCreator
    static EndsRule of(
            @JsonProperty("complete") boolean complete,
            @JsonProperty(value = "parts", required = true) List<EndsPart> parts) {
        return new EndsRule(complete, parts);
    }

    @Override
    public List<RowSelection> selections() {
        return parts.stream().map(EndsPart::rows).toList();
    }

    @Override
    public List<FieldRule> needed() {
        return parts.stream().map(EndsPart::name).toList();
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped) {
        int unreadable = skipped.count();
        Map<String, ListedEntry> ends = new LinkedHashMap<>();
        for (EndsPart part : parts) {
            for (List<ListedEntry> row : part.read(document, page, skipped)) {
                row.forEach(entry -> ends.merge(entry.id(), entry, EndsRule::joined));
            }
        }
        boolean whole = complete && skipped.count() == unreadable;
        return ends.isEmpty()
                ? List.of()
                : List.of(new ModelListing(published, whole, new ArrayList<>(ends.values()), true));
    }

    private static ListedEntry joined(ListedEntry one, ListedEntry other) {
        ListedEntry.Ending first = one.ending();
        ListedEntry.Ending second = other.ending();
        if (first == null || second == null) {
            return first == null ? other : one;
        }
        return new ListedEntry(one.id(), one.provider(), one.model(), one.details(), first.joined(second));
    }
}
