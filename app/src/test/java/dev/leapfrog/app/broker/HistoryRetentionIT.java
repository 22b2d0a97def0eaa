package dev.leapfrog.app.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the topics are set up for: records whose timestamps are years old stay. */
@Timeout(120)
class HistoryRetentionIT {
    private static final Instant IN_2023 = Instant.parse("2023-05-03T00:00:00Z");

    /** Some 2.4 MB, where a segment has the smallest size there is: 1 MiB. */
    private static final int SEVERAL_SEGMENTS = 200_000;

    private static final Map<String, String> IMPATIENT = Map.of(
            "log.segment.bytes", String.valueOf(1 << 20),
            "log.retention.check.interval.ms", "100",
            "log.initial.task.delay.ms", "100");

    @Test
    void shouldKeepHistoryOverTheRetentionCheckThatDeletesItFromAnOrdinaryTopic(@TempDir Path folder) throws Exception {
        Topics topics = Topics.withDefaultPrefix();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, IMPATIENT);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, topics, true).create();
            admin.createTopics(List.of(
                            new NewTopic("ordinary", 1, (short) 1).configs(Map.of("retention.ms", "604800000"))))
                    .all()
                    .get();
            try (Numbers history = new Numbers(broker.bootstrapServers(), topics.name(Topics.OBSERVATIONS));
                    Numbers ordinary = new Numbers(broker.bootstrapServers(), "ordinary")) {
                history.write(SEVERAL_SEGMENTS, IN_2023);
                // Gone twice, so that one check at least has begun and ended since the history was written.
                for (int check = 1; check <= 2; check++) {
                    long end = (long) check * SEVERAL_SEGMENTS;
                    ordinary.write(SEVERAL_SEGMENTS, IN_2023);
                    await().atMost(Duration.ofMinutes(1)).until(() -> ordinary.first() == end);
                }

                assertThat(history.read())
                        .containsExactlyElementsOf(
                                IntStream.range(0, SEVERAL_SEGMENTS).boxed().toList());
            }
        }
    }
}
