package dev.leapfrog.ingest.source.definition.rule.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Where a row says which model it is about; see {@link ListedModel}. Written as the path of the name alone, too. */
public record ModelFields(
        FieldRule name,
        @Nullable FieldRule organization,
        @Nullable FieldRule licence,
        @Nullable FieldRule link,
        @Nullable FieldRule released,
        @Nullable FieldRule weights,
        @Nullable FieldRule sameAs,
        @Nullable FieldRule base) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ModelFields of(String name) {
        return new ModelFields(FieldRule.of(name), null, null, null, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ModelFields of(
            @JsonProperty(value = "name", required = true) FieldRule name,
            @JsonProperty("organization") @Nullable FieldRule organization,
            @JsonProperty("licence") @Nullable FieldRule licence,
            @JsonProperty("link") @Nullable FieldRule link,
            @JsonProperty("released") @Nullable FieldRule released,
            @JsonProperty("weights") @Nullable FieldRule weights,
            @JsonProperty("sameAs") @Nullable FieldRule sameAs,
            @JsonProperty("base") @Nullable FieldRule base) {
        return new ModelFields(name, organization, licence, link, released, weights, sameAs, base);
    }

    public ListedModel read(DocumentRow row, PageAddress page) throws UnreadableException {
        String written = name.line(row, page);
        if (written == null) {
            throw new UnreadableException("no name");
        }
        String other = OptionalField.line(sameAs, row, page);
        return new ListedModel(
                written,
                OptionalField.line(organization, row, page),
                OptionalField.line(licence, row, page),
                OptionalField.line(link, row, page),
                OptionalField.day(released, row, page, "released"),
                OptionalField.line(weights, row, page),
                written.equals(other) ? null : other,
                OptionalField.line(base, row, page));
    }
}
