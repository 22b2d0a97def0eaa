package dev.leapfrog.sinks.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic of deliveries, for one route. Each write is a transaction under the name of the route, so that Kafka lets
 * only the last that opened the log commit: an owner that was taken for dead and wakes up cannot undo what its
 * successor remembers. While the cluster cannot be reached, writers wait as long as its clients do (two minutes).
 */
final class TopicDeliveryLog implements DeliveryLog, AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private volatile boolean isClosed;

    private TopicDeliveryLog(KafkaProducer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Opens it, and closes it to whoever had it open. What that had not committed is gone.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws OwnershipLostException when the cluster does not answer, or somebody else opens it at the same time
     */
    static TopicDeliveryLog open(Map<String, Object> clients, Topics names, String route) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GroupOwnership.name(names, route));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        TopicDeliveryLog opened = new TopicDeliveryLog(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                names.name(Topics.DELIVERIES));
        try {
            opened.attempt(opened.producer::initTransactions);
            return opened;
        } catch (RuntimeException | InterruptedException failed) {
            opened.close();
            throw failed;
        }
    }

    /** The record that remembers it. */
    static ProducerRecord<byte[], byte[]> record(String topic, Delivery delivery) {
        return new ProducerRecord<>(topic, delivery.key().getBytes(StandardCharsets.UTF_8), EventJson.write(delivery));
    }

    @Override
    public synchronized void write(List<? extends Delivery> deliveries) throws InterruptedException {
        attempt(() -> {
            producer.beginTransaction();
            for (Delivery delivery : deliveries) {
                var unused = producer.send(record(topic, delivery));
            }
            producer.commitTransaction();
        });
    }

    /** A producer that failed once in a transaction is not used again: what is remembered is read anew. */
    private void attempt(Runnable action) throws InterruptedException {
        try {
            action.run();
        } catch (AuthorizationException forbidden) {
            throw new IllegalStateException(
                    "deliveries cannot be remembered in topic " + topic + ": " + forbidden.getMessage(), forbidden);
        } catch (InterruptException interrupted) {
            throw new InterruptedException("interrupted while a delivery was remembered");
        } catch (KafkaException failed) {
            throw new OwnershipLostException(failed);
        } catch (IllegalStateException closed) {
            if (!isClosed) {
                throw closed;
            }
            throw new OwnershipLostException(closed);
        }
    }

    /** Whoever still writes then learns that the route is not served here any more. */
    @Override
    public void close() {
        isClosed = true;
        producer.close(CLOSING);
    }
}
