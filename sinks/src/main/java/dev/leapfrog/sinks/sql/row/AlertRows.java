package dev.leapfrog.sinks.sql.row;

import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/** What is told, and the evidence for it. */
final class AlertRows {
    private AlertRows() {}

    static void of(Alert alert, Consumer<Change> to) {
        to.accept(Row.of("alerts")
                .with("alert", alert.id())
                .with("happening", alert.happening())
                .with("alert_group", alert.identity().group())
                .with("story", alert.identity().story())
                .with("family", Row.lower(alert.family()))
                .with("kind", alert.kind().name())
                .with("status", alert.status().name())
                .with("severity", alert.severity().name())
                .with("subject", alert.subject())
                .with(
                        "board",
                        alert.about().board() == null
                                ? null
                                : alert.about().board().toString())
                .with("segment", alert.about().segment())
                .with("occurred_at", alert.occurredAt())
                .with("day", Row.day(alert.occurredAt()))
                .with("known_at", alert.knownAt())
                .with("mode", Row.lower(alert.time().mode()))
                .with("headline", alert.headline())
                .with("before_values", json(alert.statement().before()))
                .with("after_values", json(alert.statement().after()))
                .with("metrics", json(alert.statement().metrics()))
                .put());
        to.accept(new Change.Delete("alert_evidence", Map.of("alert", alert.id())));
        int position = 0;
        for (Alert.Evidence evidence : alert.evidence()) {
            position++;
            Provenance from = evidence.provenance();
            to.accept(Row.of("alert_evidence")
                    .with("alert", alert.id())
                    .with("position", position)
                    .with("event", evidence.event())
                    .with("subject", evidence.subject())
                    .with("source", from.source())
                    .with("url", from.url())
                    .with("fetched_at", from.fetchedAt())
                    .with("published_at", from.publishedAt())
                    .with("content_hash", from.contentHash())
                    .with("parser", from.parser())
                    .put());
        }
    }

    private static @Nullable String json(@Nullable Map<String, Object> values) {
        return values == null ? null : EventJson.text(values);
    }

    static void of(Story story, Consumer<Change> to) {
        Map<String, Object> revision =
                Map.of("story", story.id(), "revision", story.identity().revision());
        Row row = Row.of("story_revisions");
        revision.forEach(row::with);
        to.accept(row.with("kind", story.kind().name())
                .with("subject", story.subject())
                .with("severity", story.severity().name())
                .with("began_at", story.identity().publication())
                .with("occurred_at", story.occurredAt())
                .with("day", Row.day(story.occurredAt()))
                .with("known_at", story.knownAt())
                .with("mode", Row.lower(story.time().mode()))
                .with("headline", story.headline())
                .with("lines", String.join("\n", story.text().lines()))
                .put());
        to.accept(new Change.Delete("story_alerts", revision));
        story.alerts().forEach(alert -> {
            Row named = Row.of("story_alerts");
            revision.forEach(named::with);
            to.accept(named.with("alert", alert).put());
        });
        to.accept(new Change.Delete("story_subjects", Map.of("story", story.id())));
        story.about().models().forEach(model -> to.accept(subject(story, "model", model.toString())));
        story.about().labs().forEach(lab -> to.accept(subject(story, "lab", lab)));
    }

    private static Change subject(Story story, String kind, String name) {
        return Row.of("story_subjects")
                .with("story", story.id())
                .with("kind", kind)
                .with("name", name)
                .put();
    }
}
