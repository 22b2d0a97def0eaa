package dev.leapfrog.sinks.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What could not be said, for whoever wants it said again. */
public final class DeadLetters {
    private DeadLetters() {}

    /** Those of one route, the oldest first; none when nothing is remembered of it. */
    public static List<Undelivered> of(String route, Map<String, RouteState> states) {
        RouteState state = states.get(route);
        return state == null ? List.of() : state.undelivered();
    }

    /**
     * Asks for some to be told again, by the process that serves their route, now or when it is started.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     */
    public static void redeliver(Map<String, Object> clients, Topics names, Iterable<Undelivered> letters, Instant now)
            throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Undelivered letter : letters) {
                producer.send(TopicDeliveryLog.record(names.name(Topics.DELIVERIES), letter.again(now)))
                        .get();
            }
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IllegalStateException(
                    "it cannot be asked for again: " + (cause == null ? "no reason given" : cause.getMessage()),
                    failed);
        }
    }

    /** Those of these ids; all when none is named. */
    public static List<Undelivered> chosen(List<Undelivered> letters, Set<String> ids) {
        return letters.stream()
                .filter(letter -> ids.isEmpty() || ids.contains(letter.id()))
                .toList();
    }
}
