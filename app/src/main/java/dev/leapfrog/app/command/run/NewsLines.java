package dev.leapfrog.app.command.run;

import java.io.PrintWriter;
import java.util.List;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.alert.AlertText;
import dev.leapfrog.sinks.story.NewestStories;
import dev.leapfrog.sinks.story.StoryText;

/** What is printed while everything runs: stories of note, and alerts on the sources themselves. */
final class NewsLines {
    private final NewestStories newest = new NewestStories();
    private final Format format;
    private final PrintWriter out;

    /** How a line is written. */
    enum Format {
        TEXT,
        JSON
    }

    NewsLines(Format format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /** Notes what is known, without printing it. */
    void passOver(List<Output> past) {
        past.forEach(this::isNews);
    }

    /** Prints what is news, and of note. */
    void show(Output output) {
        if (isNews(output)) {
            out.println(format == Format.JSON ? EventJson.text(output) : text(output));
            out.flush();
        }
    }

    private boolean isNews(Output output) {
        return switch (output) {
            case Story story -> newest.isNews(story) && story.severity() != Severity.INFO;
            case Alert alert -> true;
            default -> false;
        };
    }

    private static String text(Output output) {
        return switch (output) {
            case Story story -> StoryText.TEXT.of(story);
            case Alert alert -> AlertText.TEXT.of(alert);
            default -> throw new IllegalArgumentException("no news: " + output);
        };
    }
}
