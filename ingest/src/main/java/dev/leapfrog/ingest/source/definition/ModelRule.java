package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.ModelDetails;
import dev.leapfrog.ingest.source.ListedEntry;
import dev.leapfrog.ingest.source.ListedModel;
import dev.leapfrog.ingest.source.Listing;
import dev.leapfrog.ingest.source.ModelListing;
import dev.leapfrog.ingest.source.SkippedRows;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lists models.
 *
 * @param id the source's own name of an entry, unique on the page
 * @param provider whose list it is; null when it is nobody's offer
 * @param announced the day on which the lab announced the model
 * @param listed the day on which the source listed it
 * @param deprecated the day on which its end was announced
 * @param ends the day from which it can no longer be used
 * @param ending a text that is there when the model ends, where no day is given
 */
record ModelRule(
        boolean complete,
        Rows rows,
        Field id,
        @Nullable Field provider,
        ModelFields model,
        @Nullable Field announced,
        @Nullable Field listed,
        @Nullable Field context,
        @Nullable Field modalities,
        @Nullable Field deprecated,
        @Nullable Field ends,
        @Nullable Field ending)
        implements Rule {
    private static final double LONGEST_CONTEXT = 1e9;

    @JsonCreator
    static ModelRule of(
            @JsonProperty("complete") boolean complete,
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable Where where,
            @JsonProperty("id") @Nullable Field id,
            @JsonProperty("provider") @Nullable Field provider,
            @JsonProperty("model") ModelFields model,
            @JsonProperty("announced") @Nullable Field announced,
            @JsonProperty("listed") @Nullable Field listed,
            @JsonProperty("context") @Nullable Field context,
            @JsonProperty("modalities") @Nullable Field modalities,
            @JsonProperty("deprecated") @Nullable Field deprecated,
            @JsonProperty("ends") @Nullable Field ends,
            @JsonProperty("ending") @Nullable Field ending) {
        return new ModelRule(
                complete,
                Rows.of(rows, where),
                id == null ? model.name() : id,
                provider,
                model,
                announced,
                listed,
                context,
                modalities,
                deprecated,
                ends,
                ending);
    }

    @Override
    public List<Listing> read(Document document, Field.Page page, @Nullable Instant published, SkippedRows skipped) {
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

    private ListedEntry read(Row row, Field.Page page) throws UnreadableException {
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
                ModelFields.line(modalities, row, page),
                of.base() == null ? null : List.of(of.base()),
                of.link());
        return new ListedEntry(entry, ModelFields.line(provider, row, page), of, details, ending(row, page));
    }

    private ListedEntry.@Nullable Ending ending(Row row, Field.Page page) throws UnreadableException {
        LocalDate told = day(deprecated, row, page, "deprecated");
        LocalDate end = day(ends, row, page, "ends");
        boolean without = ModelFields.line(ending, row, page) != null;
        return told == null && end == null && !without ? null : new ListedEntry.Ending(told, end);
    }

    private @Nullable Integer context(Row row, Field.Page page) throws UnreadableException {
        Double tokens = context == null ? null : context.number(row, page, "context");
        return tokens == null || tokens < 1 || tokens > LONGEST_CONTEXT ? null : (int) Math.round(tokens);
    }

    private static @Nullable LocalDate day(@Nullable Field field, Row row, Field.Page page, String what)
            throws UnreadableException {
        return field == null ? null : field.day(row, page, what);
    }
}
