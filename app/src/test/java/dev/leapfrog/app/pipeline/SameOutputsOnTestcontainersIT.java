package dev.leapfrog.app.pipeline;

import java.util.Map;

import dev.leapfrog.app.cluster.Cluster;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** On the official image, or on the one that {@code KAFKA_IMAGE} names; skipped where no Docker engine runs. */
class SameOutputsOnTestcontainersIT extends SameOutputsContract {
    private static final String OFFICIAL = "apache/kafka:4.3.1";

    private static @Nullable KafkaContainer kafka;
    private static @Nullable Cluster shared;

    /** Before each test and not before all, so that each is reported as skipped. */
    @BeforeEach
    void start() throws Exception {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(), "skipped: no Docker engine runs here");
        if (shared == null) {
            String image = System.getenv().getOrDefault("KAFKA_IMAGE", OFFICIAL);
            KafkaContainer container = new KafkaContainer(
                            DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
                    .withEnv("KAFKA_LOG_MESSAGE_TIMESTAMP_AFTER_MAX_MS", Long.toString(Long.MAX_VALUE))
                    // As on the embedded broker: instances that were killed are to be noticed soon.
                    .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
            container.start();
            kafka = container;
            shared = Cluster.existing(
                    Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, container.getBootstrapServers()));
        }
    }

    @AfterAll
    static void stop() {
        if (shared != null) {
            shared.close();
        }
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Override
    Cluster cluster() {
        if (shared == null) {
            throw new IllegalStateException("not started");
        }
        return shared;
    }
}
