package dev.leapfrog.ingest.publish.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.PublishException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Releases from quarantine: a person says that something that was held back is right. A release is written beside the
 * facts of the source; ingest reads it when it starts and, live, when it is written, and uses it once.
 */
public final class QuarantineReleases {
    private QuarantineReleases() {}

    /**
     * Writes it.
     *
     * @param what was held back, as {@link SourceFact.Quarantined#what} has it
     * @throws PublishException when the cluster cannot be written
     */
    public static void write(String source, Collection<String> what, Topics topics, Map<String, Object> kafkaConfig)
            throws InterruptedException {
        Map<String, Object> config = new HashMap<>(kafkaConfig);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (String one : what) {
                SourceFact released = new SourceFact.Released(one);
                producer.send(new ProducerRecord<>(
                                topics.name(Topics.SOURCE_FACTS),
                                FactKey.of(source, released.entity()),
                                EventJson.write(released)))
                        .get();
            }
        } catch (ExecutionException failed) {
            throw WriteFailure.of(source, failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
