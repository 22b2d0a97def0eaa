package dev.leapfrog.sinks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.route.RouteNews;
import dev.leapfrog.sinks.topic.TopicRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of the topics for one route: all from the beginning, so as to know what its reader has read, and
 * has those told that come after its position.
 */
final class RouteIntake {
    /** Positions alone are written so often at most; what is read twice for that is not told twice. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RouteNews news;
    private final RouteDelivery delivery;
    private final InstantSource clock;
    private final Map<String, Long> positions;
    private Instant written;
    /** At first, so that it is remembered when a new route was started. */
    private boolean isAhead = true;

    RouteIntake(RouteNews news, RouteDelivery delivery, InstantSource clock) {
        this.news = news;
        this.delivery = delivery;
        this.clock = clock;
        this.positions = new TreeMap<>(delivery.progress().positions());
        this.written = clock.instant();
    }

    /** Takes the next records, which may be none. */
    void take(List<TopicRecord<Output>> records) throws InterruptedException {
        List<Notice> notices = new ArrayList<>();
        for (TopicRecord<Output> record : records) {
            Notice notice = notice(record.value());
            String partition = record.topic() + "-" + record.partition();
            if (record.offset() >= positions.getOrDefault(partition, 0L)) {
                positions.put(partition, record.offset() + 1);
                isAhead = true;
                if (notice != null) {
                    notices.add(notice);
                }
            }
        }
        boolean isPause = records.isEmpty() || !clock.instant().isBefore(written.plus(PAUSE));
        if (isAhead && (isPause || !notices.isEmpty())) {
            delivery.tell(notices, positions);
            written = clock.instant();
            isAhead = false;
        }
    }

    private @Nullable Notice notice(@Nullable Output output) {
        if (output instanceof Story story) {
            return news.take(story);
        }
        return output instanceof Alert alert ? news.take(alert) : null;
    }
}
