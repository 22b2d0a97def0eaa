package dev.leapfrog.streams.story;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.detector.EventContext;
import org.jspecify.annotations.Nullable;

/** A story that may be revised: what it was opened by, and its alerts, the latest of each happening. */
final class OpenStory {
    /** By beginning, then by id, so that stories of one marker are written in one order. */
    static final Comparator<OpenStory> ORDER = Comparator.comparing((OpenStory story) -> story.opening.publication())
            .thenComparing(story -> story.id.toString());

    private final UUID id;
    private final Opening opening;
    private final Map<String, StoryEntry> entries = new TreeMap<>();
    private Progress progress;

    /** What begins a story: everything that its id is made of. */
    record Opening(Story.Kind kind, String subject, Instant publication) {
        UUID id() {
            return Story.id(kind, subject, publication);
        }
    }

    /**
     * How far it has been told.
     *
     * @param revisions how many were written
     * @param changedAt when something was last added
     * @param pending something was added since the last revision
     * @param standing what was said of the categories when the headline was first written; null when nothing was
     */
    record Progress(
            int revisions,
            Instant changedAt,
            boolean pending,
            @Nullable Standing standing) {}

    /**
     * How an arena's categories stood when something happened on its headline board; later revisions say the same.
     *
     * @param alert that told what happened
     */
    record Standing(UUID alert, String text) {}

    /** A story as it is stored, without its entries. */
    record Stored(Opening opening, Progress progress) {}

    OpenStory(Stored stored) {
        opening = stored.opening();
        progress = stored.progress();
        id = opening.id();
    }

    UUID id() {
        return id;
    }

    Story.Kind kind() {
        return opening.kind();
    }

    String subject() {
        return opening.subject();
    }

    Stored stored() {
        return new Stored(opening, progress);
    }

    boolean isPending() {
        return progress.pending();
    }

    int revisions() {
        return progress.revisions();
    }

    Instant changedAt() {
        return progress.changedAt();
    }

    /** Whether one of its happenings is not decided yet. */
    boolean isUndecided() {
        return entries.values().stream().anyMatch(StoryEntry::isOpen);
    }

    Collection<StoryEntry> entries() {
        return entries.values();
    }

    /** What still stands, the most important first. */
    List<StoryEntry> standing() {
        return entries.values().stream()
                .filter(entry -> !isSuperseded(entry))
                .sorted(StoryEntry.IMPORTANT_FIRST)
                .toList();
    }

    /** Whether a later alert says the same anew, and was not taken back. */
    boolean isSuperseded(StoryEntry entry) {
        StoryEntry later = entry.supersededBy() == null ? null : entry(entry.supersededBy());
        return later != null && later.status() != Alert.Status.RETRACTED;
    }

    /** What the story has of a happening; null when it has nothing. */
    @Nullable
    StoryEntry entry(UUID happening) {
        return entries.get(happening.toString());
    }

    void put(StoryEntry entry) {
        entries.put(entry.identity().happening().toString(), entry);
    }

    void changed(Instant at) {
        Instant latest = at.isAfter(progress.changedAt()) ? at : progress.changedAt();
        progress = new Progress(progress.revisions(), latest, true, progress.standing());
    }

    /** The next revision. */
    Story next(Composition composition, EventContext context) {
        Severity severity = entries.values().stream()
                .map(StoryEntry::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        Story story = new Story(
                new Story.Identity(id, progress.revisions(), opening.publication()),
                opening.kind(),
                opening.subject(),
                new Alert.Timing(
                        composition.main().at(),
                        context.provenance().fetchedAt(),
                        context.provenance().mode()),
                severity,
                composition.text(),
                composition.about(),
                entries.values().stream()
                        .map(entry -> entry.identity().id())
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList());
        progress = new Progress(progress.revisions() + 1, progress.changedAt(), false, composition.standing());
        return story;
    }

    /**
     * What a story says, and of whom.
     *
     * @param main the alert that its headline is about
     */
    record Composition(
            StoryEntry main,
            Story.Text text,
            Story.Protagonists about,
            @Nullable Standing standing) {}

    /** What was said of the categories when that alert was first told; null when nothing was. */
    @Nullable
    Standing standingOf(StoryEntry main) {
        Standing said = progress.standing();
        return said != null && said.alert().equals(main.identity().id()) ? said : null;
    }
}
