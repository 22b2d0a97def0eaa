package dev.leapfrog.app.command.run;

import java.io.PrintWriter;
import java.util.List;

import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.story.NewestStories;
import dev.leapfrog.sinks.story.StoryText;

/** What is printed while everything runs: stories of note, and all those about the sources themselves. */
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
    void passOver(List<Story> past) {
        past.forEach(this::isNews);
    }

    /** Prints what is news, and of note. */
    void show(Story story) {
        if (isNews(story)) {
            out.println(format == Format.JSON ? StoryText.JSON.of(story) : StoryText.TEXT.of(story));
            out.flush();
        }
    }

    private boolean isNews(Story story) {
        return newest.isNews(story) && (story.severity() != Severity.INFO || story.kind() == Story.Kind.SOURCES);
    }
}
