package dev.leapfrog.ingest.source.definition.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.FieldValue;
import dev.leapfrog.ingest.source.definition.field.LinearPattern;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.definition.rule.field.EndFields;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a page tells of ends.
 *
 * @param provider whose offer ends
 * @param name of the models
 * @param each what of that text is the name of a model, wherever it occurs in it; null when all of it is one
 * @param except names that are none of a model
 * @param organization who made the models; null where that is not said
 */
public record EndsPart(
        RowSelection rows,
        FieldRule provider,
        FieldRule name,
        @Nullable Pattern each,
        @Nullable Pattern except,
        @Nullable FieldRule organization,
        EndFields ending) {
    private static final ModelDetails NO_DETAILS = new ModelDetails(null, null, null, null, null, null, null);

    /** Reads a part; see {@link EndFields} for what is said of an end. */
    @JsonCreator
    static EndsPart of(
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty(value = "provider", required = true) FieldRule provider,
            @JsonProperty(value = "name", required = true) FieldRule name,
            @JsonProperty("each") @Nullable String each,
            @JsonProperty("except") @Nullable String except,
            @JsonProperty("organization") @Nullable FieldRule organization,
            @JsonProperty("announced") @Nullable FieldRule announced,
            @JsonProperty("ends") @Nullable FieldRule ends,
            @JsonProperty("earliest") @Nullable FieldRule earliest,
            @JsonProperty("stage") @Nullable FieldRule stage,
            @JsonProperty("words") @Nullable FieldRule words,
            @JsonProperty("replacement") @Nullable FieldRule replacement,
            @JsonProperty("laterOnly") boolean laterOnly) {
        return new EndsPart(
                RowSelection.of(rows, where),
                provider,
                name,
                each == null ? null : LinearPattern.of(each),
                except == null ? null : LinearPattern.of(except),
                organization,
                new EndFields(announced, ends, earliest, stage, words, replacement, laterOnly));
    }

    /** The entries of each row that tells of an end. */
    List<List<ListedEntry>> read(Document document, PageAddress page, SkippedRows skipped) {
        return rows.read(document, page, skipped, row -> read(row, page));
    }

    private @Nullable List<ListedEntry> read(DocumentRow row, PageAddress page) throws UnreadableException {
        Set<String> names = names(row, page);
        String by = provider.line(row, page);
        ListedEntry.Ending end = names.isEmpty() ? null : ending.read(row, page);
        if (end == null || by == null) {
            return null;
        }
        String maker = OptionalField.line(organization, row, page);
        List<ListedEntry> entries = new ArrayList<>();
        for (String one : names) {
            ListedModel model = new ListedModel(one, maker, null, null, null, null, null, null);
            entries.add(new ListedEntry(by + " " + one, by, model, NO_DETAILS, end));
        }
        return entries;
    }

    private Set<String> names(DocumentRow row, PageAddress page) throws UnreadableException {
        Set<String> names = new LinkedHashSet<>();
        String text = name.text(row, page);
        Pattern part = each;
        if (text == null || part == null) {
            add(names, text);
            return names;
        }
        Matcher found = part.matcher(text);
        while (found.find()) {
            add(names, found.groupCount() == 0 ? found.group() : found.group(1));
        }
        return names;
    }

    private void add(Set<String> names, @Nullable String name) throws UnreadableException {
        String line = FieldValue.line(name);
        if (line != null && (except == null || !except.matches(line))) {
            names.add(line);
        }
    }
}
