package dev.leapfrog.sinks.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.alert.PrintableText;

/** How a story is written: some lines for people, or its JSON. */
public enum StoryText {
    /** Date, a mark by severity, headline; each further line below it, indented. */
    TEXT {
        @Override
        public String of(Story story) {
            StringBuilder text = new StringBuilder(headline(story));
            for (String line : story.text().lines()) {
                text.append(System.lineSeparator()).append(INDENT).append(PrintableText.of(line));
            }
            return text.toString();
        }
    },
    /** The story as in Kafka, on one line. */
    JSON {
        @Override
        public String of(Story story) {
            return EventJson.text(story);
        }
    };

    /** The order in which stories are shown: by when it happened, then by id, so that it is one order everywhere. */
    public static final Comparator<Story> ORDER = Comparator.comparing(Story::occurredAt)
            .thenComparing(story -> story.id().toString())
            .thenComparingInt(story -> story.identity().revision());

    private static final String INDENT = " ".repeat(15);

    /** Without a line's end at the end. */
    public abstract String of(Story story);

    /** The first line alone. */
    public static String headline(Story story) {
        LocalDate day = LocalDate.ofInstant(story.occurredAt(), ZoneOffset.UTC);
        return String.format(Locale.ROOT, "%s %s %s", day, mark(story), PrintableText.of(story.headline()));
    }

    private static String mark(Story story) {
        return switch (story.severity()) {
            case MAJOR -> "***";
            case NOTICE -> " * ";
            case INFO -> "   ";
        };
    }
}
