package dev.leapfrog.ingest.source.site.arena;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.value.ListedNumber;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of {@link PageData}. The prices in it belong to no provider and are left out. */
final class LeaderboardRow {
    private LeaderboardRow() {}

    static ListedScore read(JsonNode row) throws UnreadableException {
        String name = text(row, "modelDisplayName");
        if (name == null) {
            throw new UnreadableException("no name");
        }
        double rating = required(row, "rating");
        Double low = number(row, "ratingLower");
        Double high = number(row, "ratingUpper");
        if (low == null || high == null) {
            low = null;
            high = null;
        } else if (!(low <= rating && rating <= high)) {
            throw new UnreadableException("rating lies beside its interval");
        }
        Integer rank = count(row, "rank");
        return new ListedScore(
                name,
                text(row, "modelOrganization"),
                text(row, "license"),
                text(row, "modelUrl"),
                null,
                new Score(rating, low, high, count(row, "votes")),
                rank == null || rank < 1 ? null : rank);
    }

    private static double required(JsonNode row, String field) throws UnreadableException {
        Double number = number(row, field);
        if (number == null) {
            throw new UnreadableException("no " + field);
        }
        return number;
    }

    private static @Nullable Double number(JsonNode row, String field) throws UnreadableException {
        JsonNode stated = row.path(field);
        if (stated.isMissingNode() || stated.isNull()) {
            return null;
        }
        double number = stated.isNumber() ? stated.asDouble(Double.NaN) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new UnreadableException(field + " is no number");
        }
        return number;
    }

    private static @Nullable Integer count(JsonNode row, String field) throws UnreadableException {
        JsonNode stated = row.path(field);
        return stated.isNumber() ? ListedNumber.count(stated.asString(), field) : null;
    }

    private static @Nullable String text(JsonNode row, String field) throws UnreadableException {
        JsonNode stated = row.path(field);
        String text = stated.isString() ? stated.asString() : null;
        return text != null && text.startsWith("$") ? null : ListedText.of(text);
    }
}
