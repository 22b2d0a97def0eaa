package dev.leapfrog.sinks.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.output.Story;

/** The newest revision of each story. */
public final class NewestStories {
    private final Map<UUID, Story> newest = new HashMap<>();

    /** Of all revisions of some stories the newest of each, in {@link StoryText#ORDER}. */
    public static List<Story> of(Collection<Story> revisions) {
        NewestStories newest = new NewestStories();
        revisions.forEach(newest::isNews);
        return newest.newest.values().stream().sorted(StoryText.ORDER).toList();
    }

    /**
     * Takes the next revision.
     *
     * @return whether a reader of the one before learns something: it is new, matters more, or has another headline
     */
    public boolean isNews(Story story) {
        Story before = newest.get(story.id());
        if (before != null && before.identity().revision() >= story.identity().revision()) {
            return false;
        }
        newest.put(story.id(), story);
        return before == null
                || story.severity().compareTo(before.severity()) > 0
                || !story.headline().equals(before.headline());
    }
}
