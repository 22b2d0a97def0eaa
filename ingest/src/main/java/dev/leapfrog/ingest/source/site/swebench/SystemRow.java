package dev.leapfrog.ingest.source.site.swebench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.listing.ListedScore;
import dev.leapfrog.ingest.source.listing.PlausibleRange;
import dev.leapfrog.ingest.source.value.ListedNumber;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row: a system, the model it runs on, and its result. Who submitted it is not the maker of the model. Rows are put
 * in one by one by hand, so that a count in place of a percentage costs the row, not the page.
 */
final class SystemRow {
    private static final String MODEL_TAG = "Model:";
    /** A name: letters before a digit, nothing joined, no version such as {@code v20241202}, no date. */
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\((?![vV]\\d)([A-Za-z][^()+&=,]{0,80})\\)");

    private static final PlausibleRange PERCENT = PlausibleRange.of(Scale.PERCENT);
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private SystemRow() {}

    static ListedScore read(JsonNode row) throws UnreadableException {
        String system = ListedText.of(row.path("name").asString(""));
        if (system == null) {
            throw new UnreadableException("no name");
        }
        JsonNode resolved = row.path("resolved");
        double value =
                resolved.isNumber() ? resolved.asDouble() : ListedNumber.decimal(resolved.asString(""), "resolved");
        if (!Double.isFinite(value) || !PERCENT.holds(Score.of(value))) {
            throw new UnreadableException("resolved is no percentage: " + value);
        }
        String site =
                row.path("site").isString() ? ListedText.of(row.path("site").asString()) : null;
        return new ListedScore(system, null, null, site, null, Score.of(value), null, models(system, row.path("tags")));
    }

    /** A row of a board on which all models run in the same scaffold: of the model, where one only is stated. */
    static ListedScore readModel(JsonNode row) throws UnreadableException {
        ListedScore system = read(row);
        List<String> models = system.models();
        return models != null && models.size() == 1
                ? new ListedScore(models.getFirst(), null, null, system.link(), null, system.score(), null)
                : system;
    }

    /** The models that are tagged, else one that stands in brackets. */
    private static List<String> models(String system, JsonNode tags) throws UnreadableException {
        Set<String> tagged = new LinkedHashSet<>();
        for (JsonNode tag : tags) {
            String text = tag.isString() ? tag.asString() : "";
            String name = text.startsWith(MODEL_TAG) ? ListedText.of(text.substring(MODEL_TAG.length())) : null;
            if (name != null) {
                tagged.add(name);
            }
        }
        String inBrackets = tagged.isEmpty() ? inBrackets(system) : null;
        return inBrackets == null ? List.copyOf(tagged) : List.of(inBrackets);
    }

    private static @Nullable String inBrackets(String system) {
        Matcher brackets = NAME_IN_BRACKETS.matcher(system);
        String found = null;
        while (brackets.find()) {
            String text = brackets.group(1).strip();
            if (DIGIT.matcher(text).find()) {
                if (found != null) {
                    return null;
                }
                found = text;
            }
        }
        return found;
    }
}
