package dev.leapfrog.ingest.publish.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.PublishException;
import dev.leapfrog.ingest.publish.Samples;
import dev.leapfrog.ingest.publish.Transaction;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KafkaLogTest {
    private static final Topics TOPICS = Topics.withDefaultPrefix();

    private final MockProducer<String, byte[]> producer = new MockProducer<>(
            cluster(), true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final KafkaLog log = new KafkaLog("test_source", TOPICS, producer);

    @Test
    void shouldFencePredecessorsWhenOpened() {
        assertThat(producer.transactionInitialized()).isTrue();
    }

    @Test
    void shouldCommitEachTransactionAtOnce() {
        log.commit(Transaction.of(Samples.scoreChanged(), Samples.STATE));
        log.commit(Transaction.of(Samples.STATE));

        assertThat(producer.commitCount()).isEqualTo(2);
        assertThat(producer.transactionInFlight()).isFalse();
        assertThat(producer.history()).hasSize(4);
    }

    @Test
    void shouldSayThatAnotherIngestHasTakenOver() {
        producer.commitTransactionException = new ProducerFencedException("newer epoch");

        assertThatThrownBy(() -> log.commit(Transaction.of(Samples.STATE)))
                .isInstanceOf(PublishException.class)
                .hasMessage(
                        "another ingest runs source test_source, or one write took longer than a transaction may; this one has stopped");
        assertThat(producer.transactionAborted()).isFalse();
    }

    @Test
    void shouldAbortWhatCannotBeSent() {
        producer.commitTransactionException = new KafkaException("disk full");

        assertThatThrownBy(() -> log.commit(Transaction.of(Samples.scoreChanged(), Samples.STATE)))
                .isInstanceOf(PublishException.class)
                .hasMessage("source test_source could not be written: disk full");
        assertThat(producer.transactionAborted()).isTrue();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldNotAbortWhatMayHaveBeenCommitted() {
        producer.commitTransactionException = new TimeoutException("no answer");

        assertThatThrownBy(() -> log.commit(Transaction.of(Samples.STATE))).isInstanceOf(PublishException.class);
        assertThat(producer.transactionAborted()).isFalse();
    }

    @Test
    void shouldInsistOnWhatExactlyOnceNeeds() {
        Map<String, Object> config = KafkaLog.config(
                "test_source",
                TOPICS,
                Map.of("bootstrap.servers", "localhost:1", "acks", "0", "linger.ms", 0, "transactional.id", "mine"));

        assertThat(config)
                .containsEntry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "leapfrog.ingest.test_source")
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000)
                .containsEntry(ProducerConfig.LINGER_MS_CONFIG, 0)
                .containsEntry(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5)
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }

    private static Cluster cluster() {
        Node node = new Node(0, "localhost", 1);
        Node[] nodes = {node};
        List<PartitionInfo> partitions = new ArrayList<>();
        for (int i = 0; i < Topics.SCORES.partitions().count(true); i++) {
            partitions.add(new PartitionInfo(TOPICS.name(Topics.SCORES), i, node, nodes, nodes));
        }
        for (String single : List.of(
                TOPICS.name(Topics.OBSERVATIONS), TOPICS.name(Topics.SOURCES), TOPICS.name(Topics.SOURCE_FACTS))) {
            partitions.add(new PartitionInfo(single, 0, node, nodes, nodes));
        }
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }
}
