package dev.leapfrog.events.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;

/**
 * A story about a source that may go on: that it cannot be used, or what its pages brought on one day.
 *
 * @param publication when it began
 * @param revisions how many were written
 * @param severity the highest of its alerts
 * @param alerts the ids of its alerts
 * @param lines their headlines, the newest first
 */
public record ToldStory(
        UUID id, Instant publication, int revisions, Severity severity, List<UUID> alerts, List<String> lines) {
    /** More than that nobody reads. */
    private static final int MOST_LINES = 6;

    public ToldStory {
        Require.notNegative(revisions, "story.revisions");
        alerts = List.copyOf(alerts);
        lines = List.copyOf(lines);
    }

    /** One of which nothing was written yet. */
    public static ToldStory begun(UUID id, Instant publication) {
        return new ToldStory(id, publication, 0, Severity.INFO, List.of(), List.of());
    }

    /** The same with one more alert. */
    public ToldStory with(Alert alert) {
        List<UUID> all = new ArrayList<>(alerts);
        all.add(alert.id());
        List<String> said = new ArrayList<>(lines);
        said.addFirst(alert.headline());
        return new ToldStory(
                id,
                publication,
                revisions,
                alert.severity().compareTo(severity) > 0 ? alert.severity() : severity,
                all,
                said.subList(0, Math.min(said.size(), MOST_LINES)));
    }

    /** The same when one more revision was written. */
    public ToldStory written() {
        return new ToldStory(id, publication, revisions + 1, severity, alerts, lines);
    }
}
