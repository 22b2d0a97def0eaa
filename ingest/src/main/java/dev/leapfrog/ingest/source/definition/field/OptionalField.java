package dev.leapfrog.ingest.source.definition.field;

import java.time.LocalDate;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads fields that a definition need not have; one that it does not have has no value in any row. */
public final class OptionalField {
    private OptionalField() {}

    /** See {@link FieldRule#line}. */
    public static @Nullable String line(@Nullable FieldRule field, DocumentRow row, PageAddress page)
            throws UnreadableException {
        return field == null ? null : field.line(row, page);
    }

    /** See {@link FieldRule#number}. */
    public static @Nullable Double number(@Nullable FieldRule field, DocumentRow row, PageAddress page, String what)
            throws UnreadableException {
        return field == null ? null : field.number(row, page, what);
    }

    /** See {@link FieldRule#day}. */
    public static @Nullable LocalDate day(@Nullable FieldRule field, DocumentRow row, PageAddress page, String what)
            throws UnreadableException {
        return field == null ? null : field.day(row, page, what);
    }
}
