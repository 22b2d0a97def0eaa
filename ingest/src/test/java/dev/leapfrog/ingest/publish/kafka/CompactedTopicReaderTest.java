package dev.leapfrog.ingest.publish.kafka;

import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.publish.PublishException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CompactedTopicReaderTest {
    private static final TopicPartition ONLY = new TopicPartition("facts", 0);

    private final MockConsumer<String, byte[]> committed = new MockConsumer<>("earliest");
    private final MockConsumer<String, byte[]> everything = new MockConsumer<>("earliest");
    private final CompactedTopicReader reader = new CompactedTopicReader(committed, everything);

    @BeforeEach
    void describeTheTopic() {
        Node node = new Node(0, "localhost", 1);
        Node[] nodes = {node};
        committed.updatePartitions("facts", List.of(new PartitionInfo("facts", 0, node, nodes, nodes)));
        committed.updateBeginningOffsets(Map.of(ONLY, 0L));
    }

    @Test
    void shouldReadNothingOfAnEmptyTopic() {
        everything.updateEndOffsets(Map.of(ONLY, 0L));

        assertThat(reader.read("facts")).isEmpty();
    }

    @Test
    void shouldWaitForRecordsOfATransactionThatIsStillOpen() {
        everything.updateEndOffsets(Map.of(ONLY, 2L));
        committed.schedulePollTask(() -> committed.addRecord(record(0)));
        committed.scheduleNopPollTask();
        committed.scheduleNopPollTask();
        committed.schedulePollTask(() -> committed.addRecord(record(1)));

        assertThat(reader.read("facts")).extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
    }

    @Test
    void shouldGiveUpWhenATransactionStaysOpen() {
        everything.updateEndOffsets(Map.of(ONLY, 1L));

        assertThatThrownBy(() -> reader.read("facts"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("topic facts cannot be read to its end");
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>("facts", 0, offset, "key", new byte[0]);
    }
}
