package dev.leapfrog.streams.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.story.OpenStory.Opening;
import dev.leapfrog.streams.story.OpenStory.Progress;
import org.jspecify.annotations.Nullable;

/** The stories that may still be revised: those that are recent, and those of which something is not decided yet. */
final class StoryBook {
    private static final String STORY = "story ";
    private static final String ENTRY = "entry ";
    private static final String PAST = "past ";

    /** Whatever is not decided by then never will be. */
    private static final Duration UNDECIDED = Duration.ofDays(365);

    private final Memory memory;
    private final Map<String, OpenStory> stories = new TreeMap<>();
    private final Set<OpenStory> pending = new HashSet<>();
    private final Map<UUID, OpenStory> byHappening = new HashMap<>();
    /** How many revisions the forgotten ones had, as a later recording may go on with one. */
    private final Map<String, Integer> past = new HashMap<>();

    StoryBook(Memory memory) {
        this.memory = memory;
        memory.forEach(STORY, (key, json) -> {
            OpenStory story = new OpenStory(Stored.read(json, OpenStory.Stored.class));
            stories.put(story.id().toString(), story);
            if (story.isPending()) {
                pending.add(story);
            }
        });
        memory.forEach(PAST, (key, json) -> past.put(key.substring(PAST.length()), Stored.read(json, Integer.class)));
        memory.forEach(ENTRY, (key, json) -> restoreEntry(key, Stored.read(json, StoryEntry.class)));
    }

    private void restoreEntry(String key, StoryEntry entry) {
        String id = key.substring(ENTRY.length(), key.lastIndexOf(' '));
        OpenStory story = stories.get(id);
        if (story == null) {
            throw new IllegalStateException("a story's entry without its story: " + key + "; run leapfrog reset");
        }
        story.put(entry);
        byHappening.put(entry.identity().happening(), story);
    }

    /** The story that an alert's happening is already told in; null when it is new. */
    @Nullable
    OpenStory of(Alert alert) {
        return byHappening.get(alert.happening());
    }

    /** The story that was opened so; a new one when there is none yet. */
    OpenStory openedBy(Opening opening) {
        return stories.computeIfAbsent(
                opening.id().toString(),
                added -> new OpenStory(new OpenStory.Stored(
                        opening,
                        new Progress(
                                past.getOrDefault(opening.id().toString(), 0), opening.publication(), false, null))));
    }

    /** What detectors concluded, in a list of its own, with each alert as it is told in its story. */
    static List<Output> named(List<Output> concluded, UnaryOperator<Alert> story) {
        List<Output> named = new ArrayList<>(concluded.size());
        for (Output output : concluded) {
            named.add(output instanceof Alert alert ? story.apply(alert) : output);
        }
        return named;
    }

    /** Adds an alert to a story and gives it back as told there. */
    Alert add(OpenStory story, Alert alert) {
        Alert named = alert.inStory(story.id());
        StoryEntry before = story.entry(alert.happening());
        StoryEntry entry = StoryEntry.of(named);
        put(story, before == null ? entry : entry.supersededBy(before.supersededBy()));
        byHappening.put(alert.happening(), story);
        story.changed(alert.occurredAt());
        keep(story);
        return named;
    }

    /** Marks an entry as said anew by a later alert, whatever becomes of the entry's own happening. */
    void supersede(OpenStory story, StoryEntry entry, Alert by) {
        put(story, entry.supersededBy(by.happening()));
    }

    private void put(OpenStory story, StoryEntry entry) {
        story.put(entry);
        memory.put(ENTRY + story.id() + " " + entry.identity().happening(), entry);
    }

    /** Notes how far a story has been told. */
    void keep(OpenStory story) {
        if (story.isPending()) {
            pending.add(story);
        } else {
            pending.remove(story);
        }
        memory.put(STORY + story.id(), story.stored());
    }

    /** Those that pass, in the order of their ids. */
    Stream<OpenStory> stories(Predicate<OpenStory> wanted) {
        return stories.values().stream().filter(wanted);
    }

    /** Those to which something was added since they were last written, in the order in which to write them. */
    List<OpenStory> pending() {
        return pending.stream().sorted(OpenStory.ORDER).toList();
    }

    /** Forgets what is decided and was not added to for so long. */
    void forget(Instant now, Duration after) {
        List<OpenStory> old = new ArrayList<>(stories(story -> !story.isPending()
                        && story.changedAt()
                                .plus(story.isUndecided() ? UNDECIDED : after)
                                .isBefore(now))
                .toList());
        for (OpenStory story : old) {
            stories.remove(story.id().toString());
            past.put(story.id().toString(), story.revisions());
            memory.put(PAST + story.id(), story.revisions());
            memory.remove(STORY + story.id());
            for (StoryEntry entry : story.entries()) {
                byHappening.remove(entry.identity().happening());
                memory.remove(ENTRY + story.id() + " " + entry.identity().happening());
            }
        }
    }
}
