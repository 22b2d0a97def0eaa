package dev.leapfrog.sinks.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.OutputLog;

/** Puts feeds together. */
public final class Feeds {
    /** How many entries a feed has at most, the newest. */
    public static final int LIMIT = 100;

    private Feeds() {}

    /**
     * The newest entries of a feed as they stand now.
     *
     * @param atLeast what matters less is left out
     */
    public static Feed of(FeedName name, Severity atLeast, History history) {
        Stream<Feed.Entry> entries = switch (name) {
            case FeedName.Stories all -> stories(history, story -> true, atLeast);
            case FeedName.OfLab lab ->
                stories(history, story -> story.about().labs().contains(lab.lab()), atLeast);
            case FeedName.OfModel model ->
                stories(history, story -> story.about().models().contains(model.model()), atLeast);
            case FeedName.OfFamily family -> alerts(history, alert -> alert.family() == family.family(), atLeast);
            case FeedName.OfBoard board ->
                alerts(history, alert -> board.board().equals(alert.about().board()), atLeast);
        };
        return new Feed(
                name,
                entries.sorted(Comparator.comparing(Feed.Entry::published)
                                .thenComparing(entry -> entry.id().toString())
                                .reversed())
                        .limit(LIMIT)
                        .toList());
    }

    private static Stream<Feed.Entry> stories(History history, Predicate<Story> wanted, Severity atLeast) {
        return newest(history.stories().newest())
                .filter(story -> story.severity().compareTo(atLeast) >= 0 && wanted.test(story))
                .map(story -> entry(story, history));
    }

    private static Stream<Feed.Entry> alerts(History history, Predicate<Alert> wanted, Severity atLeast) {
        return newest(history.alerts().newest())
                .filter(alert -> alert.severity().compareTo(atLeast) >= 0 && wanted.test(alert))
                .map(Feeds::entry);
    }

    private static <T> Stream<T> newest(Collection<OutputLog.Entry<T>> entries) {
        return entries.stream().map(OutputLog.Entry::value);
    }

    private static Feed.Entry entry(Story story, History history) {
        List<Alert> alerts = story.alerts().stream()
                .map(history::alert)
                .filter(Objects::nonNull)
                .toList();
        List<String> categories = new ArrayList<>(List.of(word(story.kind()), word(story.severity())));
        categories.addAll(story.about().labs());
        return new Feed.Entry(
                story.id(),
                PrintableText.of(story.headline()),
                story.identity().publication(),
                story.knownAt(),
                "/stories/" + story.id(),
                EntryContent.of(printable(story.text().lines()), alerts),
                categories);
    }

    private static Feed.Entry entry(Alert alert) {
        String headline = PrintableText.of(alert.headline());
        boolean retracted = alert.status() == Status.RETRACTED;
        return new Feed.Entry(
                alert.happening(),
                retracted ? "Retracted: " + headline : headline,
                alert.occurredAt(),
                alert.knownAt(),
                "/alerts/" + alert.id(),
                EntryContent.of(
                        alert.status() == Status.FINAL ? List.of() : List.of("Status: " + word(alert.status()) + "."),
                        List.of(alert)),
                List.of(word(alert.kind()), word(alert.severity())));
    }

    private static List<String> printable(List<String> lines) {
        return lines.stream().map(PrintableText::of).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
