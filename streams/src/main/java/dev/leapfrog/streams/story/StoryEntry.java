package dev.leapfrog.streams.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a story keeps it: without its evidence.
 *
 * @param supersededBy the happening of a later alert of the story that says the same anew, with other figures; null
 *     when none does
 */
record StoryEntry(
        Alert.Identity identity,
        Alert.Kind kind,
        Status status,
        Severity severity,
        Alert.Subject about,
        Alert.Statement statement,
        Instant at,
        @Nullable UUID supersededBy) {
    /** The most important first: by severity, then by how sure it is, then the latest; total. */
    static final Comparator<StoryEntry> IMPORTANT_FIRST = Comparator.comparing(
                    StoryEntry::severity, Comparator.reverseOrder())
            .thenComparingInt(StoryEntry::certainty)
            .thenComparing(StoryEntry::at, Comparator.reverseOrder())
            .thenComparing(entry -> entry.about().subject())
            .thenComparing(entry -> entry.identity().id().toString());

    static StoryEntry of(Alert alert) {
        return new StoryEntry(
                alert.identity(),
                alert.kind(),
                alert.status(),
                alert.severity(),
                alert.about(),
                alert.statement(),
                alert.occurredAt(),
                null);
    }

    StoryEntry supersededBy(@Nullable UUID happening) {
        return new StoryEntry(identity, kind, status, severity, about, statement, at, happening);
    }

    String headline() {
        return statement.headline();
    }

    /** Nothing is decided yet: the story will be revised. */
    boolean isOpen() {
        return status == Status.PROVISIONAL || status == Status.HELD;
    }

    boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    /** 0 for what is settled, then what is not yet, then what was taken back. */
    int certainty() {
        return switch (status) {
            case CONFIRMED, FINAL -> 0;
            case HELD -> 1;
            case PROVISIONAL -> 2;
            case RETRACTED -> 3;
        };
    }

    /** A text among the figures after the change; null when there is none of that name. */
    @Nullable
    String after(String name) {
        Map<String, Object> after = statement.after();
        return after != null && after.get(name) instanceof String text ? text : null;
    }

    /** A text or number among the metrics, as text; null when there is none of that name. */
    @Nullable
    String metric(String name) {
        Object value = statement.metrics().get(name);
        return value == null ? null : value.toString();
    }
}
