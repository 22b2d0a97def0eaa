package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.definition.rule.field.ModelFields;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedUptake;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page says how much models are used.
 *
 * @param universe which models it covers; null when it covers all, or is one of many that mean nothing by themselves
 * @param rankedBy the measure by which these are the most used models; null where they were chosen otherwise
 * @param date the day a row is about, where the page has several; null where it is all of one
 * @param approximate whether all values are rounded; one that is written in thousands or millions always is
 * @param measures by measure, where its value is
 */
public record UptakeRule(
        boolean complete,
        RowSelection rows,
        ModelFields model,
        @Nullable PageWords universe,
        @Nullable PageWords rankedBy,
        boolean approximate,
        @Nullable FieldRule date,
        Map<String, FieldRule> measures)
        implements ListRule {
    public UptakeRule {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    @JsonCreator
    static UptakeRule of(
            @JsonProperty("complete") boolean complete,
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("model") ModelFields model,
            @JsonProperty("universe") @Nullable PageWords universe,
            @JsonProperty("rankedBy") @Nullable PageWords rankedBy,
            @JsonProperty("approximate") boolean approximate,
            @JsonProperty("date") @Nullable FieldRule date,
            @JsonProperty("measures") Map<String, FieldRule> measures) {
        return new UptakeRule(
                complete, RowSelection.of(rows, where), model, universe, rankedBy, approximate, date, measures);
    }

    @Override
    public List<RowSelection> selections() {
        return List.of(rows);
    }

    @Override
    public List<FieldRule> needed() {
        return Stream.concat(Stream.of(model.name()), measures.values().stream())
                .toList();
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped) {
        Map<Instant, List<ListedUptake>> byDate = new TreeMap<>();
        List<ListedUptake> undated = new ArrayList<>();
        rows.read(document, page, skipped, row -> {
            Instant at = date == null ? published : date.requiredInstant(row, page, "date");
            List<ListedUptake> values = read(row, page);
            (at == null ? undated : byDate.computeIfAbsent(at, day -> new ArrayList<>())).addAll(values);
            return values.isEmpty() ? null : values;
        });
        String covered = PageWords.of(universe, page);
        String ranked = PageWords.of(rankedBy, page);
        List<Listing> listings = new ArrayList<>();
        if (!undated.isEmpty()) {
            listings.add(new UptakeListing(null, complete, covered, ranked, undated));
        }
        byDate.forEach((at, values) -> {
            if (!values.isEmpty()) {
                listings.add(new UptakeListing(at, complete, covered, ranked, values));
            }
        });
        return listings;
    }

    private List<ListedUptake> read(DocumentRow row, PageAddress page) throws UnreadableException {
        ListedModel of = model.read(row, page);
        List<ListedUptake> values = new ArrayList<>();
        for (Map.Entry<String, FieldRule> measure : measures.entrySet()) {
            Double value = measure.getValue().number(row, page, measure.getKey());
            if (value != null && value < 0) {
                throw new UnreadableException(measure.getKey() + " is below zero");
            }
            if (value != null) {
                values.add(new ListedUptake(
                        of,
                        measure.getKey(),
                        value,
                        approximate || isRounded(measure.getValue().text(row, page))));
            }
        }
        return values;
    }

    /** Whether it is written as {@code 11.3M}. */
    private static boolean isRounded(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && "kmbtKMBT".indexOf(text.strip().charAt(text.strip().length() - 1)) >= 0;
    }
}
