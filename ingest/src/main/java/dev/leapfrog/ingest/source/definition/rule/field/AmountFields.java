package dev.leapfrog.ingest.source.definition.rule.field;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.FieldValue;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Where a row says what tokens cost. */
public record AmountFields(
        @Nullable FieldRule input,
        @Nullable FieldRule output,
        @Nullable FieldRule cacheRead,
        @Nullable FieldRule cacheWrite) {
    /** Beyond that it is no price, whatever the unit. */
    private static final double HIGHEST = 1e12;

    /**
     * The amounts per million tokens; null where the row has none at all.
     *
     * @param perTokens how many tokens the row's amounts are for
     */
    @Nullable
    Amounts read(DocumentRow row, PageAddress page, double perTokens) throws UnreadableException {
        Double in = amount(input, row, page, perTokens, "input");
        Double out = amount(output, row, page, perTokens, "output");
        Double read = amount(cacheRead, row, page, perTokens, "cacheRead");
        Double write = amount(cacheWrite, row, page, perTokens, "cacheWrite");
        return in == null && out == null && read == null && write == null ? null : new Amounts(in, out, read, write);
    }

    private static @Nullable Double amount(
            @Nullable FieldRule field, DocumentRow row, PageAddress page, double perTokens, String what)
            throws UnreadableException {
        Double stated = OptionalField.number(field, row, page, what);
        if (stated == null) {
            return null;
        }
        if (stated < 0) {
            return Amounts.DYNAMIC;
        }
        double perMillion = FieldValue.rounded(stated * (1_000_000 / perTokens));
        if (!(perMillion < HIGHEST)) {
            throw new UnreadableException(what + " is no price");
        }
        return perMillion;
    }
}
