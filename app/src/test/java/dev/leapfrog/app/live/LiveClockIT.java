package dev.leapfrog.app.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.Answers;
import dev.leapfrog.ingest.fetch.OriginServer;
import dev.leapfrog.ingest.fetch.OriginServer.Answering;
import dev.leapfrog.ingest.live.LiveIngest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A clock that leaps while live ingest runs: no day ends that is not over, and nothing is dated in times to come. */
class LiveClockIT {
    private static final Instant TRUE_TIME = Instant.parse("2026-11-23T12:00:00Z");
    private static final String PATH = "/board";

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void shouldRecordNothingWhileTheClockIsYearsAhead() throws Exception {
        AtomicReference<Instant> clock = new AtomicReference<>(TRUE_TIME);
        try (OriginServer origin = OriginServer.start();
                Cluster cluster = Cluster.embedded(folder.resolve("data"), 0)) {
            cluster.createTopics(Topics.withDefaultPrefix());
            origin.on(PATH, versions());
            String definition =
                    ListPage.BOARD.definition("board", origin.url(PATH).toString());
            try (LiveIngest live = LiveTrial.start(LiveTrial.setting(
                    definition,
                    cluster.clients(),
                    folder.resolve("archive"),
                    () -> clock.get(),
                    Duration.ofMillis(20)))) {
                askedMore(origin, live);
                clock.set(TRUE_TIME.plus(Duration.ofDays(1000)));
                askedMore(origin, live);
                clock.set(TRUE_TIME.minus(Duration.ofDays(1000)));
                askedMore(origin, live);
                clock.set(TRUE_TIME.plus(Duration.ofDays(1)));
                askedMore(origin, live);
            }
            List<Observation> all = new CommittedLog(cluster.clients()).observations();
            assertThat(all.stream().filter(DayEnded.class::isInstance).map(DayEnded.class::cast))
                    .extracting(DayEnded::date)
                    .containsExactly(LocalDate.ofInstant(TRUE_TIME, ZoneOffset.UTC));
            assertThat(all)
                    .allSatisfy(one -> assertThat(one.provenance().fetchedAt())
                            .isBetween(TRUE_TIME, TRUE_TIME.plus(Duration.ofDays(1))));
            assertThat(all.stream()
                            .filter(ScoreChanged.class::isInstance)
                            .filter(one -> one.provenance().fetchedAt().isAfter(TRUE_TIME)))
                    .as("told after the clock was set right")
                    .isNotEmpty();
        }
    }

    /** Another page each time, with the true date. */
    private static Answering versions() {
        AtomicInteger asked = new AtomicInteger();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(TRUE_TIME.atZone(ZoneOffset.UTC));
        return (request, connection) -> Answers.whole(
                        "200 OK\r\nContent-Type: text/csv\r\nDate: " + date,
                        ListPage.BOARD
                                .text()
                                .replace("53.0", asked.incrementAndGet() % 90 + ".5")
                                .getBytes(StandardCharsets.UTF_8))
                .answer(request, connection);
    }

    private static void askedMore(OriginServer origin, LiveIngest live) {
        int before = origin.asked(PATH).size();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> live.ended().isDone() || origin.asked(PATH).size() > before + 4);
        assertThat(live.ended()).isNotDone();
    }
}
