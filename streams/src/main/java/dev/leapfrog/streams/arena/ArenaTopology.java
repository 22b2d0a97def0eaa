package dev.leapfrog.streams.arena;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.shell.TopologyOutline;
import org.apache.kafka.streams.Topology;

/**
 * {@code scores} in; frontier, gaps and their alerts out. One arena stands in one partition, so that its boards can be
 * compared and arenas scale over instances.
 */
public final class ArenaTopology {
    /** Name of the application, and so of its consumer group and internal topics, after the prefix. */
    public static final String NAME = "arena";

    private static final TopologyOutline OUTLINE = new TopologyOutline(
            Topics.SCORES,
            "arena",
            "boards",
            List.of(
                    Topics.FRONTIER,
                    Topics.GAPS,
                    Topics.WINDOWS,
                    Topics.CATEGORIES,
                    Topics.TIERS,
                    Topics.ALERTS_FRONTIER,
                    Topics.ALERTS_GAPS,
                    Topics.STORIES));

    private ArenaTopology() {}

    /**
     * Builds the topology.
     *
     * @param settings of the application, see {@link TopologyOutline#build}
     */
    public static Topology build(Topics topics, ArenaRules rules, Map<String, Object> settings) {
        return OUTLINE.build(topics, memory -> new Arena(rules, ArenaDetectors.ALL, memory), settings);
    }
}
