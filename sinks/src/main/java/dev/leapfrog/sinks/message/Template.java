package dev.leapfrog.sinks.message;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.alert.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * Words of the user's around what is told: {@code {headline}} stands for the headline.
 *
 * @param text in the mark-up of its channel
 */
public record Template(String text) {
    private static final String LINES = "lines";
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]*)\\}");

    private static final Map<String, Function<Notice, String>> FIELDS = new TreeMap<>(Map.of(
            "headline",
            Notice::headline,
            LINES,
            Template::lines,
            "before",
            notice -> notice.before() == null ? "" : notice.before(),
            "severity",
            notice -> notice.severity().name(),
            "kind",
            notice -> notice.kind().name().toLowerCase(Locale.ROOT),
            "date",
            Template::date,
            "subject",
            notice -> notice.output().key(),
            "models",
            notice -> models(notice.story()),
            "labs",
            notice -> labs(notice.story()),
            "id",
            Notice::id));

    public Template {
        FIELD.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (!FIELDS.containsKey(name)) {
                throw new IllegalArgumentException("there is no {" + name + "} to fill in; there are {"
                        + String.join("}, {", FIELDS.keySet()) + "}");
            }
        });
    }

    /** Filled in, each value escaped. */
    String fill(Notice notice, UnaryOperator<String> escape) {
        Matcher field = FIELD.matcher(text);
        return field.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), notice, escape)));
    }

    /** Only the lines of a story are several lines, whatever a page has put into a name. */
    private static String value(String name, Notice notice, UnaryOperator<String> escape) {
        Function<Notice, String> of = FIELDS.get(name);
        String value = of == null ? "" : of.apply(notice);
        return name.equals(LINES)
                ? value.lines().map(escape).collect(Collectors.joining("\n"))
                : escape.apply(PrintableText.of(value));
    }

    static String date(Notice notice) {
        return LocalDate.ofInstant(notice.occurredAt(), ZoneOffset.UTC).toString();
    }

    private static String lines(Notice notice) {
        Story story = notice.story();
        return story == null
                ? ""
                : story.text().lines().stream().map(PrintableText::of).collect(Collectors.joining("\n"));
    }

    private static String models(@Nullable Story story) {
        return story == null
                ? ""
                : story.about().models().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String labs(@Nullable Story story) {
        return story == null ? "" : String.join(", ", story.about().labs());
    }
}
