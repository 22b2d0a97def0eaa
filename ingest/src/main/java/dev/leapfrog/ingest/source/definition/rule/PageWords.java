package dev.leapfrog.ingest.source.definition.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a page in words, such as which models it covers.
 *
 * @param words in which {@code {name}} stands for the part of that name of the page's address; of a page whose address
 *     has no such part nothing is said
 */
public record PageWords(String words) {
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageWords {
        if (words.isBlank()) {
            throw new IllegalArgumentException("what is said of a page must not be blank");
        }
    }

    /** The words for a page; null when there are none. */
    static @Nullable String of(@Nullable PageWords words, PageAddress page) {
        return words == null ? null : words.of(page.parts());
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
