package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.source.ToldStory;
import dev.leapfrog.ingest.snapshot.change.Origin;

/**
 * Alerts on a source with the stories that tell them: one an outage, from its beginning to its end, and one a day for
 * what pages brought that is held back or new. What may go on is kept with the state of the source, and all of it is
 * written in one transaction, so that a restart tells nothing twice.
 *
 * @param alerts each names its story
 * @param open the stories that may go on
 */
record SourceStories(List<Alert> alerts, List<Story> stories, List<ToldStory> open) {
    private static final String PAGES = " pages";

    SourceStories {
        alerts = List.copyOf(alerts);
        stories = List.copyOf(stories);
        open = List.copyOf(open);
    }

    /** The story of an outage that began then. */
    static UUID outage(String source, Instant since) {
        return Story.id(Story.Kind.SOURCES, source, since);
    }

    /**
     * Tells alerts.
     *
     * @param before the stories that may go on
     */
    static SourceStories of(List<Alert> raised, List<ToldStory> before, Origin origin) {
        if (raised.isEmpty()) {
            return new SourceStories(List.of(), List.of(), before);
        }
        Map<UUID, ToldStory> open = new LinkedHashMap<>();
        before.forEach(story -> open.put(story.id(), story));
        Set<UUID> changed = new LinkedHashSet<>();
        Set<UUID> over = new LinkedHashSet<>();
        List<Alert> named = new ArrayList<>();
        for (Alert alert : raised) {
            boolean ofOutage = alert.kind() == Kind.SOURCE_DEGRADED || alert.kind() == Kind.SOURCE_RECOVERED;
            Instant began = ofOutage ? since(alert) : day(alert.occurredAt());
            UUID id = ofOutage
                    ? outage(alert.subject(), began)
                    : Story.id(Story.Kind.SOURCES, alert.subject() + PAGES, began);
            Alert told = alert.inStory(id);
            named.add(told);
            changed.add(id);
            open.put(id, open.getOrDefault(id, ToldStory.begun(id, began)).with(told));
            if (alert.kind() == Kind.SOURCE_RECOVERED) {
                over.add(id);
            }
        }
        List<Story> written = new ArrayList<>();
        for (UUID id : changed) {
            written.add(story(open.getOrDefault(id, ToldStory.begun(id, origin.fetchedAt())), origin));
            open.computeIfPresent(id, (same, story) -> story.written());
        }
        open.keySet().removeAll(over);
        open.values().removeIf(story -> isOfEarlierDay(story, origin));
        return new SourceStories(named, written, List.copyOf(open.values()));
    }

    private static Story story(ToldStory told, Origin origin) {
        return new Story(
                new Story.Identity(told.id(), told.revisions(), told.publication()),
                Story.Kind.SOURCES,
                origin.source(),
                new Alert.Timing(origin.fetchedAt(), origin.fetchedAt(), origin.mode()),
                told.severity(),
                new Story.Text(
                        told.lines().getFirst(),
                        told.lines().subList(1, told.lines().size())),
                new Story.Protagonists(List.of(), List.of()),
                told.alerts());
    }

    private static Instant since(Alert alert) {
        return Instant.parse(String.valueOf(alert.statement().metrics().get("since")));
    }

    private static Instant day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }

    /** Of pages of a day that is over: outages go on until they end. */
    private static boolean isOfEarlierDay(ToldStory story, Origin origin) {
        Instant day = story.publication();
        boolean ofPages = story.id().equals(Story.id(Story.Kind.SOURCES, origin.source() + PAGES, day));
        return ofPages && day.isBefore(day(origin.fetchedAt()));
    }
}
