package dev.leapfrog.ingest.source.definition.field;

import java.util.List;
import java.util.Map;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a text that was found: matched, restricted and mapped, in this order.
 *
 * @param match the text becomes what the first group of the pattern holds, or all that it matches; null for no pattern
 * @param only the texts that are kept; empty for all
 * @param map replacements by text; a text without one stays
 */
record TextFilter(@Nullable Pattern match, List<String> only, Map<String, String> map) {
    static final TextFilter NONE = new TextFilter(null, List.of(), Map.of());

    TextFilter {
        only = List.copyOf(only);
        map = Map.copyOf(map);
    }

    /** Whether every text that is not blank is kept as it is. */
    boolean isNone() {
        return match == null && map.isEmpty() && only.isEmpty();
    }

    /** What becomes of a text; null when it is not kept. */
    @Nullable
    String apply(String text) {
        String found = match == null ? text : matched(match.matcher(text));
        if (found == null || found.isBlank() || (!only.isEmpty() && !only.contains(found))) {
            return null;
        }
        return map.isEmpty() ? found : map.getOrDefault(found, found);
    }

    private static @Nullable String matched(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }
}
