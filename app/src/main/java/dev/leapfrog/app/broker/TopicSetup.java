package dev.leapfrog.app.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

/**
 * Makes a Kafka cluster ready for the program: creates the topics of {@link Topics#all()} that are missing and checks
 * those that are there. An existing topic is never changed: what its owner meant by it is not known here.
 */
public final class TopicSetup {
    private static final int LEADER_QUESTIONS = 100;
    private static final long LEADER_PAUSE_MS = 100;

    private final Admin admin;
    private final List<TopicShape> shapes;

    /**
     * A set-up that has done nothing yet.
     *
     * @param admin a client of the cluster, which the caller closes
     * @param embedded whether the cluster is the {@link EmbeddedBroker}: fewer partitions, one replica
     */
    public TopicSetup(Admin admin, Topics topics, boolean embedded) {
        this.admin = admin;
        this.shapes = Topics.all().stream()
                .map(topic -> new TopicShape(topics.name(topic), topic, embedded))
                .toList();
    }

    /**
     * Creates what is missing and returns when it can be written and read; a second call creates nothing. Several
     * processes may call it at once.
     *
     * @return the names of the topics that this call created, sorted
     * @throws IllegalStateException when a topic is there that would lose or mix up records; the message has the fix
     * @throws KafkaException when the cluster does not answer, or refuses
     */
    public Set<String> create() throws InterruptedException {
        Set<String> found = await(admin.listTopics().names());
        check(shapes.stream().filter(shape -> found.contains(shape.name())).toList());
        Set<String> created = create(
                shapes.stream().filter(shape -> !found.contains(shape.name())).toList());
        awaitLeaders(shapes.stream().filter(shape -> created.contains(shape.name())));
        return created;
    }

    private void check(List<TopicShape> existing) throws InterruptedException {
        List<String> names = existing.stream().map(TopicShape::name).toList();
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = await(
                admin.describeConfigs(names.stream().map(TopicSetup::resource).toList())
                        .all());
        String faults = existing.stream()
                .flatMap(shape -> {
                    TopicDescription description = requireNonNull(descriptions.get(shape.name()));
                    Config config = requireNonNull(configs.get(resource(shape.name())));
                    return shape.faults(description.partitions().size(), config);
                })
                .collect(joining("; "));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults);
        }
    }

    private Set<String> create(List<TopicShape> missing) throws InterruptedException {
        int brokers = await(admin.describeCluster().nodes()).size();
        Map<String, KafkaFuture<Void>> created = admin.createTopics(
                        missing.stream().map(shape -> shape.create(brokers)).toList())
                .values();
        Set<String> own = new TreeSet<>();
        for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
            if (isOurs(topic.getValue())) {
                own.add(topic.getKey());
            }
        }
        return own;
    }

    /** Whether this call created the topic. If not, another process did so just now, and in the same way. */
    private static boolean isOurs(KafkaFuture<Void> creation) throws InterruptedException {
        try {
            await(creation);
            return true;
        } catch (TopicExistsException anotherWasFaster) {
            return false;
        }
    }

    /**
     * The controller, which creates topics, is ahead of the brokers. A question for offsets is mostly repeated by the
     * client until a broker knows; where it is not, it is asked again here.
     */
    private void awaitLeaders(Stream<TopicShape> created) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> ends =
                created.flatMap(TopicShape::cuts).collect(toMap(identity(), partition -> OffsetSpec.latest()));
        for (int asked = 1; true; asked++) {
            try {
                await(admin.listOffsets(ends).all());
                return;
            } catch (UnknownTopicOrPartitionException notKnownYet) {
                if (asked == LEADER_QUESTIONS) {
                    throw notKnownYet;
                }
                Thread.sleep(LEADER_PAUSE_MS);
            }
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException refused) {
                throw refused;
            }
            throw new KafkaException("the cluster did not answer", failed.getCause());
        }
    }
}
