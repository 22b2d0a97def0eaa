package dev.leapfrog.ingest.source.definition.field;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Which text of a row is meant, and what is made of it. Written as a path alone, or with these parts, applied in order:
 *
 * @param at paths, of which the first with a text that is taken counts; a path may mean several texts, of which again
 *     the first counts; {@code @url.NAME} is a part of the page's address, {@code =TEXT} that text itself, to be joined
 *     to others
 * @param join the texts of all paths, with this between them, instead of the first one
 * @param is a text that is on no page: it is the same for all rows
 * @param match a pattern; the text is what its first group holds, or all it matches. No match is no text
 * @param map other texts for some; a text that is not in it stays
 * @param only texts that are taken; all others are no text
 * @param times by what a number is multiplied
 * @param format of a date, such as {@code MMM d, yyyy}; ISO 8601 without
 * @param or the field whose text is meant when this one has none; {@code times} and {@code format} hold for it too
 */
public record FieldRule(
        List<FieldPath> at,
        @Nullable String join,
        @Nullable String is,
        @Nullable Pattern match,
        Map<String, String> map,
        List<String> only,
        @Nullable Double times,
        @Nullable DateTimeFormatter format,
        @Nullable FieldRule or) {
    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final double SMALL = 1000;
    private static final double BILLION = 1e9;

    public FieldRule {
        at = List.copyOf(at);
        map = Map.copyOf(map);
        only = List.copyOf(only);
        if (at.isEmpty() == (is == null)) {
            throw new IllegalArgumentException("a field needs 'at' or 'is', one of them");
        }
    }

    /** A path alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldRule of(String path) {
        return new FieldRule(List.of(FieldPath.of(path)), null, null, null, Map.of(), List.of(), null, null, null);
    }

    /** A text that is on no page. */
    public static FieldRule constant(String text) {
        return new FieldRule(List.of(), null, text, null, Map.of(), List.of(), null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static FieldRule of(
            @JsonProperty("at") @Nullable List<String> at,
            @JsonProperty("join") @Nullable String join,
            @JsonProperty("is") @Nullable String is,
            @JsonProperty("match") @Nullable String match,
            @JsonProperty("map") @Nullable Map<String, String> map,
            @JsonProperty("only") @Nullable List<String> only,
            @JsonProperty("times") @Nullable Double times,
            @JsonProperty("format") @Nullable String format,
            @JsonProperty("or") @Nullable FieldRule or) {
        return new FieldRule(
                at == null ? List.of() : at.stream().map(FieldPath::of).toList(),
                join,
                is,
                match == null ? null : pattern(match),
                map == null ? Map.of() : map,
                only == null ? List.of() : only,
                times,
                format == null ? null : DateTimeFormatter.ofPattern(format, Locale.ENGLISH),
                or);
    }

    public static Pattern pattern(String written) {
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("'" + written + "' is no pattern: " + wrong.getDescription());
        }
    }

    /** The text; null when there is none. */
    @Nullable
    public String text(DocumentRow row, PageAddress page) {
        String text = own(row, page);
        return text == null && or != null ? or.text(row, page) : text;
    }

    private @Nullable String own(DocumentRow row, PageAddress page) {
        if (is != null) {
            return taken(is);
        }
        if (join != null) {
            return taken(joined(join, row, page));
        }
        for (FieldPath place : at) {
            String text = text(place, row, page);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The first text at a place that is taken; null when there is none. */
    private @Nullable String text(FieldPath place, DocumentRow row, PageAddress page) {
        if (place.kind() == FieldPath.Kind.MANY) {
            return row.texts(place.path()).stream()
                    .map(this::taken)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String text = place.one(row, page);
        return text == null ? null : taken(text);
    }

    private String joined(String between, DocumentRow row, PageAddress page) {
        StringBuilder joined = new StringBuilder();
        for (FieldPath place : at) {
            if (place.kind() == FieldPath.Kind.MANY) {
                row.texts(place.path()).forEach(text -> join(between, text, joined));
            } else {
                join(between, place.one(row, page), joined);
            }
        }
        return joined.toString();
    }

    private static void join(String between, @Nullable String text, StringBuilder into) {
        if (text != null && !text.isBlank()) {
            into.append(into.isEmpty() ? "" : between).append(text);
        }
    }

    /** All texts, where paths mean several. */
    public List<String> texts(DocumentRow row, PageAddress page) {
        List<String> texts = new ArrayList<>();
        for (FieldPath place : at) {
            for (String text : place.all(row, page)) {
                String taken = taken(text);
                if (taken != null && !texts.contains(taken)) {
                    texts.add(taken);
                }
            }
        }
        return texts;
    }

    private @Nullable String taken(String text) {
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

    /** The text in one readable line; null for what stands for nothing. */
    @Nullable
    public String line(DocumentRow row, PageAddress page) throws UnreadableException {
        return FieldValue.line(text(row, page));
    }

    /** The number; null for what stands for nothing. */
    @Nullable
    public Double number(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        Double number = isPlain() ? plainNumber(row, page, what) : FieldValue.number(text(row, page), what);
        if (number == null || times == null) {
            return number;
        }
        return rounded(number * times);
    }

    /** Whether texts are taken as they stand. */
    private boolean isPlain() {
        return join == null && match == null && map.isEmpty() && only.isEmpty();
    }

    /** The number as the format itself tells it, or else the first text as one. */
    private @Nullable Double plainNumber(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        for (FieldPath place : at) {
            Double number = place.kind() == FieldPath.Kind.ONE ? row.number(place.path()) : (Double) Double.NaN;
            if (number == null) {
                continue;
            }
            if (!number.isNaN()) {
                return number;
            }
            String text = text(place, row, page);
            if (text != null) {
                return FieldValue.number(text, what);
            }
        }
        return or == null && is == null ? null : FieldValue.number(is == null ? orText(row, page) : taken(is), what);
    }

    private @Nullable String orText(DocumentRow row, PageAddress page) {
        return or == null ? null : or.text(row, page);
    }

    /** Without the noise of binary fractions, at twelve digits: 0.00000015 times a million is 0.15. */
    public static double rounded(double number) {
        if (Math.abs(number) < SMALL && Math.rint(number * BILLION) / BILLION == number) {
            return number;
        }
        return Double.isFinite(number)
                ? new BigDecimal(number).round(TWELVE_DIGITS).doubleValue()
                : number;
    }

    /** The day; null for what stands for nothing. */
    @Nullable
    public LocalDate day(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        return FieldValue.day(text(row, page), format, what);
    }

    /** The instant; null for what stands for nothing. */
    @Nullable
    public Instant instant(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        return FieldValue.instant(text(row, page), format, what);
    }
}
