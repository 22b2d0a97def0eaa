package dev.leapfrog.streams.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.detector.DetectorChain;
import dev.leapfrog.streams.memory.Memory;
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
 * What all topologies have in common: one input, one processor with one store, a sink for each topic that it writes.
 *
 * <p>Names are given by hand and only ever added: changelogs bear the name of the store.
 *
 * @param input the topic that is read
 * @param processor name of the processor
 * @param store name of its store
 * @param outputs the topics that are written; dead letters come by themselves
 */
public record TopologyOutline(Topic<?> input, String processor, String store, List<Topic<?>> outputs) {
    public TopologyOutline {
        outputs = List.copyOf(outputs);
    }

    /**
     * Builds the topology.
     *
     * @param chains makes the chain of detectors over a memory
     * @param settings of the application; decide nothing here but that every name must be given by hand, and where the
     *     input's past is read when state has to be rebuilt
     */
    public Topology build(Topics topics, Function<Memory, DetectorChain> chains, Map<String, Object> settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        Topology topology = builder.build();
        topology.addSource(input.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.name(input));
        topology.addProcessor(processor, new Supplier(store, chains, new ClusterHistory(settings)), input.name());
        for (Topic<?> output : outputs) {
            sink(topology, output, topics);
        }
        sink(topology, Topics.DEAD_LETTERS, topics);
        return topology;
    }

    private void sink(Topology topology, Topic<?> output, Topics topics) {
        topology.addSink(
                sink(output), topics.name(output), new ByteArraySerializer(), new ByteArraySerializer(), processor);
    }

    /** The sink of a topic: {@code alerts-gaps}. */
    static String sink(Topic<?> output) {
        return output.name().replace('.', '-');
    }

    /** Supplies the processor with the store that it alone uses. */
    private record Supplier(String store, Function<Memory, DetectorChain> chains, InputHistory history)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new ObservationProcessor(store, chains, history);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                    .withCachingDisabled()
                    .withLoggingEnabled(Map.of()));
        }
    }
}
