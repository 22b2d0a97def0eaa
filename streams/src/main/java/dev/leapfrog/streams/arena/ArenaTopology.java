package dev.leapfrog.streams.arena;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.board.BoardRules;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * {@code scores} in; frontier, gaps and their alerts out. One arena stands in one partition, so that its boards can be
 * compared and arenas scale over instances.
 *
 * <p>Names are given by hand and only ever added: the changelog of the store bears its name.
 */
public final class ArenaTopology {
    /** Name of the application, and so of its consumer group and internal topics, after the prefix. */
    public static final String NAME = "arena";

    static final String STORE = "boards";
    static final String FRONTIER = "frontier";
    static final String GAPS = "gaps";
    static final String DEAD_LETTERS = "dead-letters";
    private static final String SCORES = "scores";
    private static final String ARENA = "arena";

    private ArenaTopology() {}

    /**
     * Builds the topology.
     *
     * @param settings of the application; decide nothing here but that every name must be given by hand
     */
    public static Topology build(Topics topics, BoardRules rules, Map<String, Object> settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        Topology topology = builder.build();
        topology.addSource(
                SCORES, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.name(Topics.SCORES));
        topology.addProcessor(ARENA, new Arena(rules), SCORES);
        sink(topology, FRONTIER, topics.name(Topics.FRONTIER));
        sink(topology, GAPS, topics.name(Topics.GAPS));
        for (Alert.Family family : List.of(Alert.Family.FRONTIER, Alert.Family.GAPS)) {
            Topic<Alert> topic = Topics.alerts(family);
            sink(topology, alerts(family), topics.name(topic));
        }
        sink(topology, DEAD_LETTERS, topics.name(Topics.DEAD_LETTERS));
        return topology;
    }

    static String alerts(Alert.Family family) {
        return "alerts-" + family.name().toLowerCase(Locale.ROOT);
    }

    private static void sink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), ARENA);
    }

    /** Supplies the processor with the store that it alone uses. */
    private record Arena(BoardRules rules) implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new ArenaProcessor(rules);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                    .withCachingEnabled()
                    .withLoggingEnabled(Map.of()));
        }
    }
}
