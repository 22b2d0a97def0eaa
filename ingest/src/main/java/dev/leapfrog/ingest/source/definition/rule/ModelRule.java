package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.FieldValue;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
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
 * @param id the source's own name of an entry, unique on the page
 * @param provider whose list it is; null when it is nobody's offer
 * @param context the longest context, in tokens
 * @param modalities what goes in and comes out, or only what goes in when there is {@code produces}
 * @param produces what comes out
 * @param madeFrom the names of the models it was made from
 * @param announced the day on which the lab announced the model
 * @param listed the day on which the source listed it
 * @param deprecated the day on which its end was announced
 * @param ends the day from which it can no longer be used
 * @param ending a text that is there when the model ends, where no day is given
 */
public record ModelRule(
        boolean complete,
        RowSelection rows,
        FieldRule id,
        @Nullable FieldRule provider,
        ModelFields model,
        @Nullable FieldRule announced,
        @Nullable FieldRule listed,
        @Nullable FieldRule context,
        @Nullable FieldRule modalities,
        @Nullable FieldRule produces,
        @Nullable FieldRule madeFrom,
        @Nullable FieldRule deprecated,
        @Nullable FieldRule ends,
        @Nullable FieldRule ending)
        implements ListRule {
    private static final double LONGEST_CONTEXT = 1e9;

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
                id == null ? model.name() : id,
                provider,
                model,
                announced,
                listed,
                context,
                modalities,
                produces,
                madeFrom,
                deprecated,
                ends,
                ending);
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped) {
        int unreadable = skipped.count();
        Set<String> ids = new HashSet<>();
        List<ListedEntry> entries = rows.read(document, page, skipped, row -> {
            ListedEntry entry = read(row, page);
            if (!ids.add(entry.id())) {
                throw new UnreadableException("another entry " + entry.id());
            }
            return entry;
        });
        boolean whole = complete && skipped.count() == unreadable;
        return entries.isEmpty() ? List.of() : List.of(new ModelListing(published, whole, entries));
    }

    private ListedEntry read(DocumentRow row, PageAddress page) throws UnreadableException {
        String entry = id.line(row, page);
        if (entry == null) {
            throw new UnreadableException("no id");
        }
        ListedModel of = model.read(row, page);
        ModelDetails details = new ModelDetails(
                of.licence(),
                day(announced, row, page, "announced"),
                day(listed, row, page, "listed"),
                context(row, page),
                modalities(row, page),
                bases(of, row, page),
                of.link());
        return new ListedEntry(entry, ModelFields.line(provider, row, page), of, details, ending(row, page));
    }

    private @Nullable String modalities(DocumentRow row, PageAddress page) throws UnreadableException {
        String in = ModelFields.line(modalities, row, page);
        String out = ModelFields.line(produces, row, page);
        return in == null || out == null ? in : in + "->" + out;
    }

    private @Nullable List<String> bases(ListedModel of, DocumentRow row, PageAddress page) throws UnreadableException {
        if (madeFrom == null) {
            return of.base() == null ? null : List.of(of.base());
        }
        List<String> bases = new ArrayList<>();
        for (String base : madeFrom.texts(row, page)) {
            String line = FieldValue.line(base);
            if (line != null) {
                bases.add(line);
            }
        }
        return bases;
    }

    private ListedEntry.@Nullable Ending ending(DocumentRow row, PageAddress page) throws UnreadableException {
        LocalDate told = day(deprecated, row, page, "deprecated");
        LocalDate end = day(ends, row, page, "ends");
        boolean without = ModelFields.line(ending, row, page) != null;
        return told == null && end == null && !without ? null : new ListedEntry.Ending(told, end);
    }

    private @Nullable Integer context(DocumentRow row, PageAddress page) throws UnreadableException {
        Double tokens = context == null ? null : context.number(row, page, "context");
        return tokens == null || tokens < 1 || tokens > LONGEST_CONTEXT ? null : (int) Math.round(tokens);
    }

    private static @Nullable LocalDate day(@Nullable FieldRule field, DocumentRow row, PageAddress page, String what)
            throws UnreadableException {
        return field == null ? null : field.day(row, page, what);
    }
}
