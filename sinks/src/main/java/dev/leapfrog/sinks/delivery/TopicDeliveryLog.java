package dev.leapfrog.sinks.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of deliveries. While the cluster cannot be reached, writers wait. */
final class TopicDeliveryLog implements DeliveryLog, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    /** @param clients settings for Kafka clients: where the cluster is and how to get in */
    TopicDeliveryLog(Map<String, Object> clients, Topics names) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = names.name(Topics.DELIVERIES);
    }

    @Override
    public void write(Delivery delivery) throws InterruptedException {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, delivery.key().getBytes(StandardCharsets.UTF_8), EventJson.write(delivery));
        while (true) {
            try {
                producer.send(record).get();
                return;
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                if (!(cause instanceof RetriableException)) {
                    throw new IllegalStateException(
                            "deliveries cannot be remembered in topic " + topic + ": "
                                    + (cause == null ? "no reason given" : cause.getMessage()),
                            failed);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
