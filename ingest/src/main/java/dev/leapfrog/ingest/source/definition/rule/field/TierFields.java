package dev.leapfrog.ingest.source.definition.rule.field;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a row says what tokens cost above a length or at certain hours. A tier of which neither is found is none.
 *
 * @param rows path of the tiers within the row; null when there is one, whose fields are the row's own
 * @param above the length in tokens
 * @param from the time of day, UTC, from which it holds, as {@code 16:30}
 * @param until the time of day, UTC, exclusive
 * @param hours both times in one text, as {@code 16:30-00:30}; several such spans have commas between them
 * @param unless what is there only when the row says the same in another way, which is read instead
 */
public record TierFields(
        @Nullable String rows,
        @Nullable FieldRule above,
        @Nullable FieldRule from,
        @Nullable FieldRule until,
        @Nullable FieldRule hours,
        AmountFields price,
        @Nullable FieldRule unless) {
    void read(DocumentRow row, PageAddress page, double perTokens, List<Price.Tier> into) throws UnreadableException {
        if (unless != null && unless.line(row, page) != null) {
            return;
        }
        for (DocumentRow tier : rows == null ? List.of(row) : row.rows(rows)) {
            String spans = hours == null ? null : String.join(",", hours.texts(tier, page));
            if (spans != null && !spans.isBlank()) {
                Amounts amounts = price.read(tier, page, perTokens);
                for (DayHours.Span span : DayHours.read(spans).spans()) {
                    if (amounts != null) {
                        into.add(new Price.Tier(null, span.from(), span.until(), amounts));
                    }
                }
                continue;
            }
            Integer length = length(tier, page);
            LocalTime start = time(from, tier, page);
            LocalTime end = time(until, tier, page);
            boolean timed = start != null && end != null;
            Amounts amounts = length != null || timed ? price.read(tier, page, perTokens) : null;
            if (amounts != null) {
                into.add(new Price.Tier(length, timed ? start : null, timed ? end : null, amounts));
            }
        }
    }

    private @Nullable Integer length(DocumentRow row, PageAddress page) throws UnreadableException {
        Double tokens = OptionalField.number(above, row, page, "above");
        return tokens == null || tokens < 1 || tokens >= Integer.MAX_VALUE ? null : (int) Math.round(tokens);
    }

    private static @Nullable LocalTime time(@Nullable FieldRule field, DocumentRow row, PageAddress page)
            throws UnreadableException {
        String text = OptionalField.line(field, row, page);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new UnreadableException("'" + text + "' is no time of day such as 16:30");
        }
    }
}
