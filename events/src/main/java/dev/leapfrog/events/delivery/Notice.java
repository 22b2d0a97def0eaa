package dev.leapfrog.events.delivery;

import java.time.Instant;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told: a revision of a story, or an alert.
 *
 * @param story null where it is an alert
 * @param alert null where it is a story
 * @param before the headline that the same subscriber had read of it; null where it is new to them
 */
public record Notice(
        @Nullable Story story,
        @Nullable Alert alert,
        @Nullable String before) {
    public Notice {
        Require.that((story == null) != (alert == null), "notice holds a story or an alert");
    }

    /** A revision of a story. */
    public static Notice of(Story story, @Nullable String before) {
        return new Notice(story, null, before);
    }

    /** An alert. */
    public static Notice of(Alert alert, @Nullable String before) {
        return new Notice(null, alert, before);
    }

    /** The story or the alert. */
    public Output output() {
        if (story != null) {
            return story;
        }
        if (alert != null) {
            return alert;
        }
        throw new IllegalStateException("notice holds a story or an alert");
    }

    /** The same for each telling of it: of a story its id and revision, of an alert its id. */
    public String id() {
        return output().eventId();
    }

    public Severity severity() {
        return story != null ? story.severity() : alertOrFail().severity();
    }

    public String headline() {
        return story != null ? story.headline() : alertOrFail().headline();
    }

    public Instant occurredAt() {
        return output().eventTime();
    }

    public Instant knownAt() {
        return output().knownAt();
    }

    public Mode mode() {
        return (story != null ? story.time() : alertOrFail().time()).mode();
    }

    /** What kind of story, or of alert, it is. */
    public Enum<?> kind() {
        return story != null ? story.kind() : alertOrFail().kind();
    }

    private Alert alertOrFail() {
        if (alert == null) {
            throw new IllegalStateException("notice holds a story or an alert");
        }
        return alert;
    }
}
