package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.Topics;
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
 * {@code observations} in; prices, releases, uptake and their alerts out. The input has one partition, so that all
 * sources are read in one order.
 *
 * <p>Names are given by hand and only ever added: the changelog of the store bears its name.
 */
public final class EcosystemTopology {
    /** Name of the application, and so of its consumer group and internal topics, after the prefix. */
    public static final String NAME = "ecosystem";

    static final String STORE = "claims";
    static final String PRICES = "prices";
    static final String RELEASES = "releases";
    static final String UPTAKE = "uptake";
    static final String DEAD_LETTERS = "dead-letters";
    private static final String OBSERVATIONS = "observations";
    private static final String ECOSYSTEM = "ecosystem";

    private EcosystemTopology() {}

    /**
     * Builds the topology.
     *
     * @param settings of the application; decide nothing here but that every name must be given by hand
     */
    public static Topology build(Topics topics, EcosystemRules rules, Map<String, Object> settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        Topology topology = builder.build();
        topology.addSource(
                OBSERVATIONS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.name(Topics.OBSERVATIONS));
        topology.addProcessor(ECOSYSTEM, new Claims(rules), OBSERVATIONS);
        sink(topology, PRICES, topics.name(Topics.PRICES));
        sink(topology, RELEASES, topics.name(Topics.RELEASES));
        sink(topology, UPTAKE, topics.name(Topics.UPTAKE));
        for (Alert.Family family : List.of(Alert.Family.PRICES, Alert.Family.RELEASES, Alert.Family.UPTAKE)) {
            sink(topology, alerts(family), topics.name(Topics.alerts(family)));
        }
        sink(topology, DEAD_LETTERS, topics.name(Topics.DEAD_LETTERS));
        return topology;
    }

    static String alerts(Alert.Family family) {
        return "alerts-" + family.name().toLowerCase(Locale.ROOT);
    }

    private static void sink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), ECOSYSTEM);
    }

    /** Supplies the processor with the store that it alone uses. */
    private record Claims(EcosystemRules rules) implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new EcosystemProcessor(rules);
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
