package dev.leapfrog.ingest.source.definition.rule.field;

import java.time.LocalDate;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * What a registry says of the end of a model.
 *
 * @param deprecated the day on which the end was announced
 * @param ends the day from which the model can no longer be used
 * @param ending a text that is there when the model ends, where no day is given
 */
public record EndingFields(
        @Nullable FieldRule deprecated,
        @Nullable FieldRule ends,
        @Nullable FieldRule ending) {
    /** The end; null when the row does not say that the model ends. */
    public ListedEntry.@Nullable Ending read(DocumentRow row, PageAddress page) throws UnreadableException {
        LocalDate announced = OptionalField.day(deprecated, row, page, "deprecated");
        LocalDate effective = OptionalField.day(ends, row, page, "ends");
        boolean undated = OptionalField.line(ending, row, page) != null;
        return announced == null && effective == null && !undated ? null : ListedEntry.Ending.of(announced, effective);
    }
}
