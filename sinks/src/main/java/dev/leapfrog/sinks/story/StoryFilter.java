package dev.leapfrog.sinks.story;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import org.jspecify.annotations.Nullable;

/**
 * Which stories a subscriber wants.
 *
 * @param since those that occurred then or later; null for all
 * @param kinds those of these kinds; empty for all
 * @param atLeast those that matter at least so much
 * @param about those whose headline, lines, models or subject contain this text, whatever its case; null for all
 */
public record StoryFilter(
        @Nullable Instant since,
        Set<Story.Kind> kinds,
        Severity atLeast,
        @Nullable String about) implements Predicate<Story> {
    public StoryFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Those that matter at least so much. */
    public static StoryFilter from(Severity atLeast) {
        return new StoryFilter(null, Set.of(), atLeast, null);
    }

    @Override
    public boolean test(Story story) {
        return (since == null || !story.occurredAt().isBefore(since))
                && (kinds.isEmpty() || kinds.contains(story.kind()))
                && story.severity().compareTo(atLeast) >= 0
                && (about == null
                        || StoryText.JSON.of(story).toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT)));
    }
}
