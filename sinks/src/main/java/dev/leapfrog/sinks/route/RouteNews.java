package dev.leapfrog.sinks.route;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.sinks.story.NewestStories;
import org.jspecify.annotations.Nullable;

/**
 * What is news to the reader of one route, from all records since the beginning. What was told once is followed up: its
 * confirmation and its retraction are told too, although they matter less. Not for use by several threads.
 */
public final class RouteNews {
    /** What was known longer than that before the route was started is old. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final RouteFilter filter;
    private final Instant since;
    private final NewestStories read = new NewestStories();
    private final Map<UUID, String> headlines = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();

    /** @param since when the route was first started */
    public RouteNews(RouteFilter filter, Instant since) {
        this.filter = filter;
        this.since = since;
    }

    /** What is to be told of the next revision of a story; null when nothing is. */
    public @Nullable Notice take(Story story) {
        UUID id = story.id();
        boolean isWanted = filter.test(Notice.of(story, null)) || told.contains(id);
        if (!isWanted || !read.isNews(story)) {
            return null;
        }
        return notice(id, story.headline(), Notice.of(story, headlines.get(id)));
    }

    /** What is to be told of the next alert; null when nothing is. */
    public @Nullable Notice take(Alert alert) {
        UUID id = alert.happening();
        if (!filter.test(Notice.of(alert, null)) && !told.contains(id)) {
            return null;
        }
        return notice(id, alert.headline(), Notice.of(alert, headlines.get(id)));
    }

    private @Nullable Notice notice(UUID id, String headline, Notice notice) {
        headlines.put(id, headline);
        if (notice.mode() != Mode.LIVE || notice.knownAt().isBefore(since.minus(FRESH))) {
            return null;
        }
        told.add(id);
        return notice;
    }
}
