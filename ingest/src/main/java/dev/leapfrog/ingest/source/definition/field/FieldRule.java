package dev.leapfrog.ingest.source.definition.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a row is read: where its text is, what is done with that text, and how it is written as a number or
 * date.
 *
 * @param times what a number is multiplied by; null for 1
 * @param format of a date, such as {@code MMM d, yyyy}; null for ISO 8601
 * @param or the field that is read when this one has no text; {@code times} and {@code format} hold for it too
 */
public record FieldRule(
        FieldSource source,
        TextFilter filter,
        @Nullable Double times,
        @Nullable DateTimeFormatter format,
        @Nullable FieldRule or) {
    /** The first text at a path, as it is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldRule of(String path) {
        return of(new FieldSource(List.of(FieldPath.of(path)), null, null));
    }

    /** A text that is on no page. */
    public static FieldRule constant(String text) {
        return of(new FieldSource(List.of(), null, text));
    }

    private static FieldRule of(FieldSource source) {
        return new FieldRule(source, TextFilter.NONE, null, null, null);
    }

    /**
     * Reads a rule.
     *
     * @param at paths, of which the first with a text that is kept counts; a path may lead to several texts, of which
     *     again the first counts; {@code @url.NAME} is a part of the page's address, {@code =TEXT} that text itself, to
     *     be joined to others
     * @param join the texts of all paths, with this between them, instead of the first one
     * @param is a text that is on no page, the same for all rows
     * @param match a pattern; the text is what its first group holds, or all it matches. No match is no text
     * @param map other texts for some; a text that is not in it stays
     * @param only texts that are kept; all others are no text
     */
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
        List<FieldPath> paths =
                at == null ? List.of() : at.stream().map(FieldPath::of).toList();
        TextFilter filter = new TextFilter(
                match == null ? null : LinearPattern.of(match),
                only == null ? List.of() : only,
                map == null ? Map.of() : map);
        return new FieldRule(new FieldSource(paths, join, is), filter, times, format == null ? null : date(format), or);
    }

    private static DateTimeFormatter date(String format) {
        try {
            return DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "'format' must be a date format such as 'MMM d, yyyy', not '" + format + "'", wrong);
        }
    }

    /** Where on a page it may stand, each enough by itself; none when it is not from the page, or not only. */
    public List<String> places() {
        boolean elsewhere = source.is() != null || source.at().stream().anyMatch(path -> !path.isOnPage());
        List<String> rest = or == null ? List.of() : or.places();
        if (elsewhere || (or != null && rest.isEmpty())) {
            return List.of();
        }
        return Stream.concat(source.at().stream().map(FieldPath::path), rest.stream())
                .distinct()
                .toList();
    }

    /** The text; null when there is none. */
    public @Nullable String text(DocumentRow row, PageAddress page) {
        String text = source.text(row, page, filter);
        return text == null && or != null ? or.text(row, page) : text;
    }

    /** All texts, where paths lead to several. */
    public List<String> texts(DocumentRow row, PageAddress page) {
        return source.texts(row, page, filter);
    }

    /** The text in one readable line; null for what stands for nothing. */
    public @Nullable String line(DocumentRow row, PageAddress page) throws UnreadableException {
        return FieldValue.line(text(row, page));
    }

    /** The number; null for what stands for nothing. */
    public @Nullable Double number(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        Double number = source.join() == null && filter.isNone()
                ? asWritten(row, page, what)
                : FieldValue.number(text(row, page), what);
        if (number == null || times == null) {
            return number;
        }
        return FieldValue.rounded(number * times);
    }

    /** The number as the format of the page gives it, or else the first text read as one. */
    private @Nullable Double asWritten(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        for (FieldPath path : source.at()) {
            Double number = path.kind() == FieldPath.Kind.ONE ? row.number(path.path()) : (Double) Double.NaN;
            if (number == null) {
                continue;
            }
            if (!number.isNaN()) {
                return number;
            }
            String text = source.text(path, row, page, filter);
            if (text != null) {
                return FieldValue.number(text, what);
            }
        }
        String is = source.is();
        String text = is == null ? (or == null ? null : or.text(row, page)) : filter.apply(is);
        return FieldValue.number(text, what);
    }

    /** The day; null for what stands for nothing. */
    public @Nullable LocalDate day(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        return FieldValue.day(text(row, page), format, what);
    }

    /** The instant; null for what stands for nothing. */
    public @Nullable Instant instant(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        return FieldValue.instant(text(row, page), format, what);
    }

    /**
     * The instant of a field that each row must have.
     *
     * @throws UnreadableException when the row has none
     */
    public Instant requiredInstant(DocumentRow row, PageAddress page, String what) throws UnreadableException {
        Instant at = instant(row, page, what);
        if (at == null) {
            throw new UnreadableException("no " + what);
        }
        return at;
    }
}
