package dev.leapfrog.ingest.source.definition.rule.field;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.FieldValue;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * What a registry says of a model beside its name.
 *
 * @param announced the day on which the lab announced the model
 * @param listed the day on which the source listed it
 * @param context the longest context, in tokens
 * @param modalities what goes in and comes out, or only what goes in when there is {@code produces}
 * @param produces what comes out
 * @param madeFrom the names of the models it was made from
 */
public record DetailFields(
        @Nullable FieldRule announced,
        @Nullable FieldRule listed,
        @Nullable FieldRule context,
        @Nullable FieldRule modalities,
        @Nullable FieldRule produces,
        @Nullable FieldRule madeFrom) {
    private static final double LONGEST_CONTEXT = 1e9;

    public ModelDetails read(ListedModel of, DocumentRow row, PageAddress page) throws UnreadableException {
        return new ModelDetails(
                of.licence(),
                OptionalField.day(announced, row, page, "announced"),
                OptionalField.day(listed, row, page, "listed"),
                context(row, page),
                modalities(row, page),
                bases(of, row, page),
                of.link());
    }

    private @Nullable Integer context(DocumentRow row, PageAddress page) throws UnreadableException {
        Double tokens = OptionalField.number(context, row, page, "context");
        return tokens == null || tokens < 1 || tokens > LONGEST_CONTEXT ? null : (int) Math.round(tokens);
    }

    private @Nullable String modalities(DocumentRow row, PageAddress page) throws UnreadableException {
        String in = OptionalField.line(modalities, row, page);
        String out = OptionalField.line(produces, row, page);
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
}
