package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.ModelDetails;
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
        @Nullable Field produces,
        @Nullable Field madeFrom,
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
            @JsonProperty("produces") @Nullable Field produces,
            @JsonProperty("madeFrom") @Nullable Field madeFrom,
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
                produces,
                madeFrom,
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
                modalities(row, page),
                bases(of, row, page),
                of.link());
        return new ListedEntry(entry, ModelFields.line(provider, row, page), of, details, ending(row, page));
    }

    private @Nullable String modalities(Row row, Field.Page page) throws UnreadableException {
        String in = ModelFields.line(modalities, row, page);
        String out = ModelFields.line(produces, row, page);
        return in == null || out == null ? in : in + "->" + out;
    }

    private @Nullable List<String> bases(ListedModel of, Row row, Field.Page page) throws UnreadableException {
        if (madeFrom == null) {
            return of.base() == null ? null : List.of(of.base());
        }
        List<String> bases = new ArrayList<>();
        for (String base : madeFrom.texts(row, page)) {
            String line = Text.line(base);
            if (line != null) {
                bases.add(line);
            }
        }
        return bases;
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
