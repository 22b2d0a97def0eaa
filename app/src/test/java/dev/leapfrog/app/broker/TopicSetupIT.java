package dev.leapfrog.app.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** On one broker; each test has topics of its own, under a prefix of its own. */
@Timeout(120)
class TopicSetupIT {
    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start(@TempDir Path folder) throws BrokerStartException {
        broker = EmbeddedBroker.start(folder, 0);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldCreateEveryTopicOnce() throws Exception {
        Topics topics = new Topics("once.");
        TopicSetup setup = new TopicSetup(admin, topics, true);

        assertThat(setup.create())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(topics::name).toList());
        assertThat(setup.create()).isEmpty();
    }

    @Test
    void shouldCreateOnlyWhatIsMissing() throws Exception {
        existing(new NewTopic("partly.gaps", 7, (short) 1).configs(Map.of("retention.ms", "-1")));

        assertThat(new TopicSetup(admin, new Topics("partly."), true).create())
                .doesNotContain("partly.gaps")
                .hasSize(Topics.all().size() - 1);
    }

    @Test
    void shouldCutTopicsAsTheyAreDefined() throws Exception {
        new TopicSetup(admin, new Topics("cut."), true).create();

        assertThat(admin.describeTopics(List.of("cut.observations", "cut.scores", "cut.gaps"))
                        .allTopicNames()
                        .get()
                        .values())
                .extracting(TopicDescription::name, topic -> topic.partitions().size())
                .containsExactlyInAnyOrder(tuple("cut.observations", 1), tuple("cut.scores", 4), tuple("cut.gaps", 1));
    }

    @Test
    void shouldRefuseTopicsThatWouldMixUpOrLoseRecords() throws Exception {
        existing(
                new NewTopic("wrong.scores", 3, (short) 1).configs(Map.of("retention.ms", "-1")),
                new NewTopic("wrong.gaps", 1, (short) 1).configs(Map.of("retention.ms", "604800000")));

        assertThatThrownBy(() -> new TopicSetup(admin, new Topics("wrong."), true).create())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("topic wrong.scores has 3 partitions instead of 4 (delete it")
                .hasMessageContaining("topic wrong.gaps would lose records: retention.ms is 604800000")
                .hasMessageContaining("--entity-name wrong.gaps --add-config retention.ms=-1)");
        assertThat(admin.listTopics().names().get()).doesNotContain("wrong.observations");
    }

    /** Creates topics and waits for the broker to list them: the controller, which creates them, is a step ahead. */
    private static void existing(NewTopic... topics) throws Exception {
        admin.createTopics(List.of(topics)).all().get();
        List<String> names = Arrays.stream(topics).map(NewTopic::name).toList();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> admin.listTopics().names().get().containsAll(names));
    }
}
