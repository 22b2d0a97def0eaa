package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.definition.rule.field.DetailFields;
import dev.leapfrog.ingest.source.definition.rule.field.EndingFields;
import dev.leapfrog.ingest.source.definition.rule.field.EntryFields;
import dev.leapfrog.ingest.source.definition.rule.field.ModelFields;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lists models.
 *
 * @param complete whether an entry that is missing is no longer there
 */
public record ModelRule(
        boolean complete, RowSelection rows, EntryFields entry, DetailFields details, EndingFields ending)
        implements ListRule {
    /** Reads a rule; see {@link EntryFields}, {@link DetailFields} and {@link EndingFields} for its fields. */
    @JsonCreator
    static ModelRule of(
            @JsonProperty("complete") boolean complete,
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("id") @Nullable FieldRule id,
            @JsonProperty("provider") @Nullable FieldRule provider,
            @JsonProperty("model") ModelFields model,
            @JsonProperty("announced") @Nullable FieldRule announced,
            @JsonProperty("listed") @Nullable FieldRule listed,
            @JsonProperty("context") @Nullable FieldRule context,
            @JsonProperty("modalities") @Nullable FieldRule modalities,
            @JsonProperty("produces") @Nullable FieldRule produces,
            @JsonProperty("madeFrom") @Nullable FieldRule madeFrom,
            @JsonProperty("deprecated") @Nullable FieldRule deprecated,
            @JsonProperty("ends") @Nullable FieldRule ends,
            @JsonProperty("ending") @Nullable FieldRule ending) {
        return new ModelRule(
                complete,
                RowSelection.of(rows, where),
                EntryFields.of(id, provider, model),
                new DetailFields(announced, listed, context, modalities, produces, madeFrom),
                new EndingFields(deprecated, ends, ending));
    }

    @Override
    public List<RowSelection> selections() {
        return List.of(rows);
    }

    @Override
    public List<FieldRule> needed() {
        return List.of(entry.id(), entry.model().name());
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped) {
        int unreadable = skipped.count();
        Set<String> ids = new HashSet<>();
        List<ListedEntry> entries = rows.read(document, page, skipped, row -> {
            ListedEntry read = read(row, page);
            if (!ids.add(read.id())) {
                throw new UnreadableException("another entry " + read.id());
            }
            return read;
        });
        boolean whole = complete && skipped.count() == unreadable;
        return entries.isEmpty() ? List.of() : List.of(new ModelListing(published, whole, entries));
    }

    private ListedEntry read(DocumentRow row, PageAddress page) throws UnreadableException {
        String id = entry.id(row, page);
        ListedModel of = entry.model().read(row, page);
        return new ListedEntry(id, entry.provider(row, page), of, details.read(of, row, page), ending.read(row, page));
    }
}
