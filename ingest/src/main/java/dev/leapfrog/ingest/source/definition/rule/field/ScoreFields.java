package dev.leapfrog.ingest.source.definition.rule.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a row says how a model scored. Written as the path of the score alone, too.
 *
 * @param low lower end of the 95 % interval; with {@code high}
 * @param plus distance of the upper end of the interval from the score; with {@code minus}
 * @param error distance of both ends from the score
 * @param standardError of the score: a 1.96th of that distance
 */
public record ScoreFields(
        FieldRule value,
        @Nullable FieldRule low,
        @Nullable FieldRule high,
        @Nullable FieldRule plus,
        @Nullable FieldRule minus,
        @Nullable FieldRule error,
        @Nullable FieldRule standardError,
        @Nullable FieldRule votes) {
    private static final double HALF_WIDTH = 1.96;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScoreFields of(String value) {
        return new ScoreFields(FieldRule.of(value), null, null, null, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ScoreFields of(
            @JsonProperty(value = "value", required = true) FieldRule value,
            @JsonProperty("low") @Nullable FieldRule low,
            @JsonProperty("high") @Nullable FieldRule high,
            @JsonProperty("plus") @Nullable FieldRule plus,
            @JsonProperty("minus") @Nullable FieldRule minus,
            @JsonProperty("error") @Nullable FieldRule error,
            @JsonProperty("standardError") @Nullable FieldRule standardError,
            @JsonProperty("votes") @Nullable FieldRule votes) {
        return new ScoreFields(value, low, high, plus, minus, error, standardError, votes);
    }

    /** The score; null where the row has none. */
    @Nullable
    public Score read(DocumentRow row, PageAddress page) throws UnreadableException {
        Double score = value.number(row, page, "score");
        if (score == null) {
            return null;
        }
        Double from = OptionalField.number(low, row, page, "low");
        Double to = OptionalField.number(high, row, page, "high");
        Double above = OptionalField.number(plus, row, page, "plus");
        Double below = OptionalField.number(minus, row, page, "minus");
        Double either = OptionalField.number(error, row, page, "error");
        Double deviation = OptionalField.number(standardError, row, page, "standardError");
        if (deviation != null) {
            either = HALF_WIDTH * deviation;
        }
        if (from == null || to == null) {
            from = below != null && above != null ? Double.valueOf(score - below) : minus(score, either);
            to = below != null && above != null ? Double.valueOf(score + above) : plus(score, either);
        }
        return score(score, from, to, count(row, page));
    }

    private static Score score(double score, @Nullable Double from, @Nullable Double to, @Nullable Integer votes)
            throws UnreadableException {
        try {
            return new Score(score, from, to, votes);
        } catch (IllegalArgumentException notSo) {
            throw new UnreadableException("score: " + notSo.getMessage());
        }
    }

    private static @Nullable Double minus(double score, @Nullable Double distance) {
        return distance == null ? null : Double.valueOf(score - distance);
    }

    private static @Nullable Double plus(double score, @Nullable Double distance) {
        return distance == null ? null : Double.valueOf(score + distance);
    }

    private @Nullable Integer count(DocumentRow row, PageAddress page) throws UnreadableException {
        Double count = OptionalField.number(votes, row, page, "votes");
        if (count == null) {
            return null;
        }
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new UnreadableException("votes are no count");
        }
        return (int) Math.round(count);
    }
}
