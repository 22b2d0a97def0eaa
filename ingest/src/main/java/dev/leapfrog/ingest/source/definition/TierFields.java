package dev.leapfrog.ingest.source.definition;

import java.util.List;

import dev.leapfrog.events.Amounts;
import dev.leapfrog.events.Price;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a row says what tokens cost above a length.
 *
 * @param rows path of the tiers within the row; null when there is one, whose fields are the row's own
 * @param above the length in tokens
 * @param unless what is there only when the row says the same in another way, which is read instead
 */
record TierFields(
        @Nullable String rows,
        Field above,
        AmountFields price,
        @Nullable Field unless) {
    void read(Row row, Field.Page page, double perTokens, List<Price.Tier> into) throws UnreadableException {
        for (Row tier : rows == null ? List.of(row) : row.rows(rows)) {
            Amounts amounts = price.read(tier, page, perTokens);
            if (amounts == null || (unless != null && unless.line(row, page) != null)) {
                continue;
            }
            Double tokens = above.number(tier, page, "above");
            if (tokens != null && tokens >= 1 && tokens < Integer.MAX_VALUE) {
                into.add(new Price.Tier((int) Math.round(tokens), null, null, amounts));
            }
        }
    }
}
