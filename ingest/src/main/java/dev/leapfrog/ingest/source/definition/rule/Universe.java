package dev.leapfrog.ingest.source.definition.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which models a list covers, in words.
 *
 * @param words in which {@code {name}} stands for the part of that name of the page's address; a page whose address has
 *     no such part covers no models that could be named
 */
public record Universe(String words) {
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Universe {
        if (words.isBlank()) {
            throw new IllegalArgumentException("universe must say which models the list covers");
        }
    }

    /** What a page covers; null when that cannot be said. */
    static @Nullable String of(@Nullable Universe universe, PageAddress page) {
        return universe == null ? null : universe.of(page.parts());
    }

    private @Nullable String of(Map<String, String> parts) {
        Matcher part = PART.matcher(words);
        StringBuilder filled = new StringBuilder();
        while (part.find()) {
            String value = parts.get(part.group(1));
            if (value == null) {
                return null;
            }
            part.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return part.appendTail(filled).toString();
    }
}
