package dev.leapfrog.ingest.source.definition.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.LinearPattern;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of a page are read, and how; all of them, as they are, by default.
 *
 * <p>The field of a line of a table is found by the heading of its column, in any case of letters; by a part of it as a
 * pattern, {@code ~pattern}; or by its number from 1, {@code #2}. A heading that occurs again is followed by
 * {@code #2}. {@code Price@struck} is what is struck out there. What surrounds the table has the paths of
 * {@link PageTable}; {@code @page} is the text of the whole page.
 *
 * @param select CSS selector of the parts of an HTML page that hold the tables; null for the whole page
 * @param heading what a heading above the table must contain; null for any
 * @param header how many lines of headings a table has; null for as many as are marked, or one
 * @param transpose whether columns are read as lines, and so the first column as headings
 * @param where what must hold of a line; others are left out
 * @param group lines in which this is the same are one row, also over several tables: a field of it is that of its
 *     first line, {@code [LABEL] field} that of its first line of that label; the rows within it are its lines, at
 *     {@code *} all, at {@code [LABEL]} those of that label
 * @param label what distinguishes the lines of a group
 */
public record TableSelection(
        @Nullable String select,
        @Nullable Pattern heading,
        @Nullable Integer header,
        boolean transpose,
        RowFilter where,
        @Nullable FieldRule group,
        @Nullable FieldRule label) {
    public static final TableSelection ALL = new TableSelection(null, null, null, false, RowFilter.ANY, null, null);

    public TableSelection {
        if (header != null && (header < 1 || header > 5)) {
            throw new IllegalArgumentException("'header' must be 1 to 5, not " + header);
        }
        if (label != null && group == null) {
            throw new IllegalArgumentException("'label' tells lines of a group apart; there is no 'group'");
        }
    }

    @JsonCreator
    static TableSelection of(
            @JsonProperty("select") @Nullable String select,
            @JsonProperty("heading") @Nullable String heading,
            @JsonProperty("header") @Nullable Integer header,
            @JsonProperty("transpose") boolean transpose,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("group") @Nullable FieldRule group,
            @JsonProperty("label") @Nullable FieldRule label) {
        return new TableSelection(
                select,
                heading == null ? null : LinearPattern.of(heading),
                header,
                transpose,
                where == null ? RowFilter.ANY : where,
                group,
                label);
    }
}
