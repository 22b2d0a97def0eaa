package dev.leapfrog.ingest.source.definition.rule.field;

import java.time.LocalDate;
import java.util.regex.Pattern;

import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.value.UnreadableException;
import dev.leapfrog.ingest.source.value.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * What a page of ends says of one model. Days may be written in any way, see {@link WrittenDay}; where a text says that
 * its day is the earliest possible, it is no day of an end.
 *
 * @param announced the day on which the end was announced
 * @param ends the day from which the model can no longer be used
 * @param earliest the earliest day on which that may be, where the page says so of all its days
 * @param stage {@code active}, {@code deprecated} or {@code retired}; any other text is none
 * @param words the publisher's own word for it
 * @param replacement what is recommended instead
 * @param laterOnly whether an end on the day of its announcement is a mistake of the list, so that its day is unknown
 */
public record EndFields(
        @Nullable FieldRule announced,
        @Nullable FieldRule ends,
        @Nullable FieldRule earliest,
        @Nullable FieldRule stage,
        @Nullable FieldRule words,
        @Nullable FieldRule replacement,
        boolean laterOnly) {
    private static final Pattern FOOTNOTE =
            Pattern.compile("((?:^|[\\s,;(/])[^\\s*\u2020\u2021]*[\\p{L}\\p{N}])[*\u2020\u2021]+(?=$|[\\s,;)/.])");

    /** The end; null when the row says nothing of any. */
    public ListedEntry.@Nullable Ending read(DocumentRow row, PageAddress page) throws UnreadableException {
        WrittenDay told = day(announced, row, page);
        WrittenDay end = day(ends, row, page);
        WrittenDay first = day(earliest, row, page);
        boolean mistaken =
                laterOnly && told != null && end != null && told.day().equals(end.day());
        LocalDate effective = end == null || end.earliest() || mistaken ? null : end.day();
        LocalDate notBefore = first != null ? first.day() : end != null && end.earliest() ? end.day() : null;
        EndTerms.Stage at = stage(row, page);
        if (told == null && effective == null && notBefore == null && at == null) {
            return null;
        }
        return new ListedEntry.Ending(
                told == null ? null : told.day(),
                effective,
                new EndTerms(
                                notBefore,
                                at,
                                OptionalField.line(words, row, page),
                                unmarked(OptionalField.line(replacement, row, page)))
                        .orNull());
    }

    /** Without the marks of footnotes behind names. */
    static @Nullable String unmarked(@Nullable String names) {
        return names == null ? null : FOOTNOTE.matcher(names).replaceAll("$1");
    }

    private static @Nullable WrittenDay day(@Nullable FieldRule field, DocumentRow row, PageAddress page) {
        return field == null ? null : WrittenDay.in(field.text(row, page));
    }

    private EndTerms.@Nullable Stage stage(DocumentRow row, PageAddress page) {
        String text = stage == null ? null : stage.text(row, page);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "active" -> EndTerms.Stage.ACTIVE;
            case "deprecated" -> EndTerms.Stage.DEPRECATED;
            case "retired" -> EndTerms.Stage.RETIRED;
            default -> null;
        };
    }
}
