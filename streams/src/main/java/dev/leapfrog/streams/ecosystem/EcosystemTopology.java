package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.shell.TopologyOutline;
import org.apache.kafka.streams.Topology;

/**
 * {@code observations} in; prices, releases, uptake and their alerts out. The input has one partition, so that all
 * sources are read in one order.
 */
public final class EcosystemTopology {
    /** Name of the application, and so of its consumer group and internal topics, after the prefix. */
    public static final String NAME = "ecosystem";

    private static final TopologyOutline OUTLINE = new TopologyOutline(
            Topics.OBSERVATIONS,
            "ecosystem",
            "claims",
            List.of(
                    Topics.PRICES,
                    Topics.RELEASES,
                    Topics.UPTAKE,
                    Topics.UPTAKE_SHARES,
                    Topics.INDEX,
                    Topics.GAPS,
                    Topics.MARKET,
                    Topics.ALERTS_PRICES,
                    Topics.ALERTS_RELEASES,
                    Topics.ALERTS_UPTAKE,
                    Topics.STORIES));

    private EcosystemTopology() {}

    /**
     * Builds the topology.
     *
     * @param settings of the application, see {@link TopologyOutline#build}
     */
    public static Topology build(Topics topics, EcosystemRules rules, Map<String, Object> settings) {
        return OUTLINE.build(topics, memory -> new Ecosystem(rules, EcosystemDetectors.ALL, memory), settings);
    }
}
