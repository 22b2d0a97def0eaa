package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Which text of a row is meant, and what is made of it. Written as a path alone, or with these parts, applied in order:
 *
 * @param at paths, of which the first with any text counts; {@code @url.NAME} is a part of the page's address,
 *     {@code =TEXT} that text itself, to be joined to others
 * @param join the texts of all paths, with this between them, instead of the first one
 * @param is a text that is on no page: it is the same for all rows
 * @param match a pattern; the text is what its first group holds, or all it matches. No match is no text
 * @param map other texts for some; a text that is not in it stays
 * @param only texts that are taken; all others are no text
 * @param times by what a number is multiplied
 * @param format of a date, such as {@code MMM d, yyyy}; ISO 8601 without
 */
record Field(
        List<String> at,
        @Nullable String join,
        @Nullable String is,
        @Nullable Pattern match,
        Map<String, String> map,
        List<String> only,
        @Nullable Double times,
        @Nullable DateTimeFormatter format) {
    private static final String OF_URL = "@url.";
    private static final String LITERAL = "=";

    Field {
        at = List.copyOf(at);
        map = Map.copyOf(map);
        only = List.copyOf(only);
        if (at.isEmpty() == (is == null)) {
            throw new IllegalArgumentException("a field needs 'at' or 'is', one of them");
        }
    }

    /** A path alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Field of(String path) {
        return new Field(List.of(path), null, null, null, Map.of(), List.of(), null, null);
    }

    /** A text that is on no page. */
    static Field constant(String text) {
        return new Field(List.of(), null, text, null, Map.of(), List.of(), null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Field of(
            @JsonProperty("at") @Nullable List<String> at,
            @JsonProperty("join") @Nullable String join,
            @JsonProperty("is") @Nullable String is,
            @JsonProperty("match") @Nullable String match,
            @JsonProperty("map") @Nullable Map<String, String> map,
            @JsonProperty("only") @Nullable List<String> only,
            @JsonProperty("times") @Nullable Double times,
            @JsonProperty("format") @Nullable String format) {
        return new Field(
                at == null ? List.of() : at,
                join,
                is,
                match == null ? null : pattern(match),
                map == null ? Map.of() : map,
                only == null ? List.of() : only,
                times,
                format == null ? null : DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
    }

    static Pattern pattern(String written) {
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("'" + written + "' is no pattern: " + wrong.getDescription());
        }
    }

    /** The text; null when there is none. */
    @Nullable
    String text(Row row, Page page) {
        String text = is != null ? is : found(row, page);
        if (text == null) {
            return null;
        }
        if (match != null) {
            Matcher matcher = match.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            text = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
        }
        if (text == null || (!only.isEmpty() && !only.contains(text))) {
            return null;
        }
        return map.getOrDefault(text, text);
    }

    private @Nullable String found(Row row, Page page) {
        if (join != null) {
            String joined = at.stream()
                    .map(path -> at(path, row, page))
                    .filter(text -> text != null && !text.isBlank())
                    .collect(Collectors.joining(join));
            return joined.isEmpty() ? null : joined;
        }
        for (String path : at) {
            String text = at(path, row, page);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String at(String path, Row row, Page page) {
        if (path.startsWith(LITERAL)) {
            return path.substring(LITERAL.length());
        }
        return path.startsWith(OF_URL) ? page.parts().get(path.substring(OF_URL.length())) : row.text(path);
    }

    /** The text in one readable line; null for what stands for nothing. */
    @Nullable
    String line(Row row, Page page) throws UnreadableException {
        return Text.line(text(row, page));
    }

    /** The number; null for what stands for nothing. */
    @Nullable
    Double number(Row row, Page page, String what) throws UnreadableException {
        Double number = Text.number(text(row, page), what);
        if (number == null || times == null) {
            return number;
        }
        return rounded(number * times);
    }

    /** Without the noise of binary fractions: 0.00000015 times a million is 0.15. */
    static double rounded(double number) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.12g", number));
    }

    /** The day; null for what stands for nothing. */
    @Nullable
    LocalDate day(Row row, Page page, String what) throws UnreadableException {
        return Text.day(text(row, page), format, what);
    }

    /** The instant; null for what stands for nothing. */
    @Nullable
    Instant instant(Row row, Page page, String what) throws UnreadableException {
        return Text.instant(text(row, page), format, what);
    }

    /**
     * The page a row stands on.
     *
     * @param parts of its address, by name
     */
    record Page(Map<String, String> parts) {
        Page {
            parts = Map.copyOf(parts);
        }
    }
}
