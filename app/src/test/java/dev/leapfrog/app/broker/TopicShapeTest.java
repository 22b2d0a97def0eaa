package dev.leapfrog.app.broker;

import java.util.List;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicShapeTest {
    @Test
    void shouldKeepFactsForEver() {
        assertThat(shape(false).create(3).configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("segment.ms", String.valueOf(Long.MAX_VALUE))
                .containsEntry("message.timestamp.type", "CreateTime");
    }

    @Test
    void shouldCompactStatesEarly() {
        assertThat(new TopicShape("sources", Topics.SOURCES, true).create(1).configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.cleanable.dirty.ratio", "0.1")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void shouldHaveAsManyReplicasAsThereAreBrokersForUpToThree() {
        assertThat(List.of(1, 2, 3, 5).stream().map(shape(false)::create).map(NewTopic::replicationFactor))
                .containsExactly((short) 1, (short) 2, (short) 3, (short) 3);
        assertThat(shape(true).create(1).replicationFactor()).isEqualTo((short) 1);
    }

    @Test
    void shouldStayWritableWhileOneOfThreeBrokersIsAway() {
        assertThat(shape(false).create(3).configs()).containsEntry("min.insync.replicas", "2");
        assertThat(shape(false).create(2).configs()).containsEntry("min.insync.replicas", "1");
    }

    @Test
    void shouldRefuseACompactedTopicThatForgets() {
        Config forgetful = new Config(List.of(new ConfigEntry("cleanup.policy", "compact,delete")));

        assertThat(new TopicShape("sources", Topics.SOURCES, true).faults(1, forgetful))
                .singleElement()
                .asString()
                .contains("cleanup.policy is compact,delete");
    }

    private static TopicShape shape(boolean embedded) {
        return new TopicShape("observations", Topics.OBSERVATIONS, embedded);
    }
}
